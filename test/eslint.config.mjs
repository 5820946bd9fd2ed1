import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';

// The official Office.js rules (load before read, no sync in a loop, no empty load ...).
const officeRules = Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']));

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', 'src/plans/data/**', '**/*.cjs'] },
  ...tseslint.configs.recommended,
  { languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  {
    files: ['src/excel/**/*.ts', 'src/commands/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/workbench/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    rules: { ...officeRules, ...reactHooks.configs.recommended.rules },
  },
  // Webpack reads its configuration as CommonJS.
  { files: ['webpack.config.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] } },
);

// Two builds: the add-in (dist/, what goes to the web server Excel loads it from) and the workbench (out/workbench/, for those
// without Excel and for the browser tests). `webpack --config-name addin` makes the first alone.
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

/** @param {string} folder */
const common = (folder) => ({
  output: { path: path.resolve(__dirname, folder), filename: '[name].[contenthash:8].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2020',
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
      { test: /\.css$/, type: 'asset/source' },
      { test: /\.wasm$/, type: 'asset/resource' },
    ],
  },
  performance: { hints: false },
  cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
});

/** @param {string} name @param {string} template @param {string[]} chunks */
const page = (name, template, chunks) => new HtmlPlugin({ filename: `${name}.html`, template, chunks, scriptLoading: 'defer' });

module.exports = (_env, argv) => {
  const production = argv.mode === 'production';
  const address = (process.env.BAO_CAO_URL ?? DEVELOPMENT_ADDRESS).replace(/\/?$/, '/');
  return [
    {
      ...common('dist'),
      name: 'addin',
      devtool: production ? false : 'source-map',
      entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/index.ts', message: './src/commands/message.ts' },
      plugins: [
        page('taskpane', './src/taskpane/taskpane.html', ['taskpane']),
        page('commands', './src/commands/commands.html', ['commands']),
        page('message', './src/commands/message.html', ['message']),
        new CopyPlugin({
          patterns: [
            { from: 'assets/*.png' },
            { from: 'src/taskpane/before-office.js', to: 'before-office.js' },
            { from: 'manifest.xml', transform: (content) => content.toString().replaceAll(DEVELOPMENT_ADDRESS, address) },
          ],
        }),
      ],
    },
    {
      ...common('out/workbench'),
      name: 'workbench',
      devtool: false,
      entry: { workbench: './src/workbench/page/index.tsx' },
      plugins: [
        page('workbench', './src/workbench/page/workbench.html', ['workbench']),
        new CopyPlugin({ patterns: [{ from: 'src/workbench/page/bridge.js', to: 'bridge.js' }] }),
      ],
    },
  ];
};

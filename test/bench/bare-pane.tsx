// What our pane's first paint is measured against: Fluent's provider, one button, one input and one drop-down.
import { Button, Dropdown, FluentProvider, Input, Option, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Button>Hello</Button>
      <Input />
      <Dropdown>
        <Option>One</Option>
      </Dropdown>
    </FluentProvider>,
  );

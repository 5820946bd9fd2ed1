// Stands in for what Excel gives the add-in's pages: `Office`, and the wire from the real client in this frame to the host in the page around it.
(function () {
  var around = window.parent.workbench;
  var BACKGROUNDS = { light: '#ffffff', dark: '#1f1f1f', contrast: '#000000' };
  window.Office = {
    HostType: { Excel: 'Excel' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    EventType: { DialogMessageReceived: 'dialogMessageReceived' },
    context: {
      requirements: {
        isSetSupported: function () {
          return true;
        },
      },
      partitionKey: '',
      // Asked for anew each time: the look of the page may have changed.
      get officeTheme() {
        var background = around && BACKGROUNDS[around.look];
        return background ? { bodyBackgroundColor: background } : undefined;
      },
      ui: {
        displayDialogAsync: function (address, _options, done) {
          var heard = [];
          var dialog = around.showDialog(address, function (message) {
            heard.forEach(function (hear) {
              hear({ message: message });
            });
          });
          dialog.addEventHandler = function (_kind, hear) {
            heard.push(hear);
          };
          done({ status: 'succeeded', value: dialog });
        },
        messageParent: function (message) {
          around.tellDialog(message);
        },
      },
    },
    actions: {
      associate: function (name, command) {
        around.commands[name] = command;
      },
    },
    onReady: function () {
      return around.ready.then(function () {
        OfficeExtension.HostBridge.init(around.connect(window.location.pathname));
        return { host: 'Excel', platform: 'OfficeOnline' };
      });
    },
  };
})();

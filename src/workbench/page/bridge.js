// Stands in for what Excel gives a task pane: `Office`, and the wire from the real client in this frame to the host in the page around it.
(function () {
  var around = window.parent.workbench;
  window.Office = {
    HostType: { Excel: 'Excel' },
    context: {
      requirements: {
        isSetSupported: function () {
          return true;
        },
      },
      partitionKey: '',
      // Read once as the pane starts: the page starts it anew when the look changes.
      officeTheme: around && around.theme ? { bodyBackgroundColor: around.theme === 'dark' ? '#1f1f1f' : '#ffffff' } : undefined,
    },
    actions: { associate: function () {} },
    onReady: function () {
      return around.ready.then(function (host) {
        OfficeExtension.HostBridge.init(host.bridge);
        return { host: 'Excel', platform: 'OfficeOnline' };
      });
    },
  };
})();

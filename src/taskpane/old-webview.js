// Plain ES5, so that webviews too old for the pane (Internet Explorer, the first Edge) can still read it and say what to do.
(function () {
  if (!/Trident|Edge\//.test(navigator.userAgent)) return;
  document.addEventListener('DOMContentLoaded', function () {
    var text =
      'Bản Excel này dùng trình duyệt cũ, không chạy được Báo cáo TMĐT. Hãy cập nhật lên Excel 2021, Microsoft 365 hoặc dùng Excel trên web.';
    document.body.appendChild(document.createTextNode(text));
  });
})();

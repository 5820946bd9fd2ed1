// Plain ES5 and first in the head: webviews too old for the pane (Internet Explorer, the first Edge) can still read it and say what to do, and so can
// a pane that waits for an office.js that does not come.
(function () {
  var OLD =
    'Bản Excel này dùng trình duyệt cũ, không chạy được Báo cáo TMĐT. Hãy cập nhật lên Excel 2021, Microsoft 365 hoặc dùng Excel trên web. ' +
    '(This Excel is too old for the add-in: update to Excel 2021, Microsoft 365, or use Excel on the web.)';
  var SLOW =
    'Đang chờ máy chủ của Microsoft (appsforoffice.microsoft.com). Sổ đang mở vẫn còn nguyên. Nếu chờ lâu, hãy kiểm tra mạng, hoặc nhờ quản trị mạng ' +
    'cho phép địa chỉ này. (Waiting for the server of Microsoft; the workbook is untouched.)';
  function say(text) {
    var box = document.createElement('div');
    box.id = 'before-office';
    box.setAttribute('role', 'alert');
    box.style.cssText = 'padding: 16px; font: 14px/20px Segoe UI, Arial, sans-serif';
    box.appendChild(document.createTextNode(text));
    // While office.js is being waited for there is no body yet.
    (document.body || document.documentElement).appendChild(box);
  }
  if (/Trident|Edge\//.test(navigator.userAgent)) {
    document.addEventListener('DOMContentLoaded', function () {
      say(OLD);
    });
    return;
  }
  setTimeout(function () {
    if (typeof Office === 'undefined') say(SLOW);
  }, 6000);
})();

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DOCTYPE = (name: string, id: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${id}.dtd">\n`;

/** What a person does to a report in LibreOffice: tabs renamed, rows and columns inserted everywhere, one column of the second tab moved away. */
const macro = (folder: string, column: number): string => `Sub Main
  Dim options(1) As New com.sun.star.beans.PropertyValue
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim source As New com.sun.star.table.CellRangeAddress
  Dim target As New com.sun.star.table.CellAddress
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("file://${folder}/book.xlsx", "_blank", 0, hidden())
  For index = 0 To book.Sheets.Count - 1
    sheet = book.Sheets.getByIndex(index)
    If sheet.isProtected() Then sheet.unprotect("")
    If sheet.Name <> "_baocao" Then
      sheet.Name = "Trang " & index & " " & sheet.Name
      sheet.Rows.insertByIndex(0, 2)
      sheet.Rows.insertByIndex(12, 1)
      sheet.Columns.insertByIndex(4, 1)
    End If
  Next
  source.Sheet = 1 : source.StartColumn = ${column + 1} : source.EndColumn = ${column + 1} : source.StartRow = 0 : source.EndRow = 99
  target.Sheet = 1 : target.Column = 30 : target.Row = 0
  book.Sheets.getByIndex(1).moveRange(target, source)
  options(0).Name = "FilterName" : options(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL("file://${folder}/moved.xlsx", options())
  book.close(True)
End Sub`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * A report as LibreOffice saves it after a person has moved things about.
 * @param column of the second tab that is moved to the far right, from 0; right of the inserted one
 * @throws Error where soffice is not installed or does not run the macro
 */
export function movedInLibreOffice(file: Uint8Array, column: number): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'moved-'));
  try {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    // A new profile is filled on its first start, which would write over the macro.
    spawnSync('soffice', [profile, '--headless', '--terminate_after_init'], { timeout: 60_000 });
    const basic = join(folder, 'profile', 'user', 'basic');
    mkdirSync(join(basic, 'Standard'), { recursive: true });
    writeFileSync(join(folder, 'book.xlsx'), file);
    writeFileSync(
      join(basic, 'script.xlc'),
      `${DOCTYPE('library:libraries', 'libraries')}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
    );
    writeFileSync(
      join(basic, 'Standard', 'script.xlb'),
      `${DOCTYPE('library:library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Moved"/></library:library>`,
    );
    writeFileSync(
      join(basic, 'Standard', 'Moved.xba'),
      `${DOCTYPE('script:module', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Moved" script:language="StarBasic">${escaped(macro(folder, column))}</script:module>`,
    );
    const run = spawnSync('soffice', [profile, '--headless', '--norestore', 'macro:///Standard.Moved.Main'], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (run.error) throw run.error;
    return new Uint8Array(readFileSync(join(folder, 'moved.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

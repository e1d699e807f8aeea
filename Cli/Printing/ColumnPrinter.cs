namespace LoadPlatform.Cli.Printing;

/// <summary>Prints rows in aligned columns.</summary>
internal static class ColumnPrinter
{
    /// <summary>Prints; every row has as many cells as the first.</summary>
    public static void Print(TextWriter output, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return;

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => Display.Line(cell).PadRight(widths[column]))).TrimEnd());
    }
}

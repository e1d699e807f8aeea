using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace LoadPlatform.ReportWriter.Reports;

/// <summary>The folder that reports are written to. A name belongs to the run that reserved it first.</summary>
public sealed class ReportFolder(IOptions<ReportOptions> options)
{
    private const string Folder = "docs/results/scaling-tests";
    private const int MostOfOneName = 10_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The line that says whose a Markdown report is: it reserves the name, and ends the report.</summary>
    public static string Mark(Guid runId) => $"<!-- run {runId} -->\n";

    /// <summary>The path of a report's file, relative to the results root.</summary>
    public static string RelativePath(string name, string ending) => $"{Folder}/{name}{ending}";

    /// <summary>Reserves a name for a run; asked again for the same run and date, the same one.</summary>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="date">The run's date (UTC, the run's clock).</param>
    /// <param name="runId">The run.</param>
    public string Reserve(string scenario, DateTimeOffset date, Guid runId)
    {
        Directory.CreateDirectory(Path.Combine(options.Value.Root, Folder));
        var first = $"{scenario}-{date.ToUniversalTime().ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture)}";
        for (var number = 1; number <= MostOfOneName; number++)
        {
            var name = number == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first}-{number}");
            if (TryReserve(FullPath(RelativePath(name, ".md")), runId))
                return name;
        }

        throw new IOException($"There are {MostOfOneName} reports named {first} already.");
    }

    /// <summary>Whether a file is there.</summary>
    public bool Exists(string relativePath) => File.Exists(FullPath(relativePath));

    /// <summary>Writes a file whole or not at all: a reader never sees half of it.</summary>
    public async Task WriteAsync(string relativePath, string content, CancellationToken cancellationToken)
    {
        var path = FullPath(relativePath);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllTextAsync(temporary, content, Utf8, cancellationToken);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool TryReserve(string path, Guid runId)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Utf8.GetBytes(Mark(runId)));
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return File.ReadAllText(path).EndsWith(Mark(runId), StringComparison.Ordinal);
        }
    }

    private string FullPath(string relativePath) => Path.Combine(Path.GetFullPath(options.Value.Root), relativePath);
}

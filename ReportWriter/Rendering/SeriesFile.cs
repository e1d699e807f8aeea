using System.Text.Json;
using LoadPlatform.ReportWriter.Records;

namespace LoadPlatform.ReportWriter.Rendering;

/// <summary>The raw series, a JSON object a line: samples first, then snapshots of the distribution.</summary>
internal static class SeriesFile
{
    private static readonly JsonSerializerOptions Lines = new(JsonReport.Options) { WriteIndented = false };

    public static string Render(ReportData data) =>
        string.Concat(data.Record.Metrics.Select(sample => $"{{\"sample\":{JsonSerializer.Serialize(sample, Lines)}}}\n"))
        + string.Concat(data.Record.Distribution.Select(snapshot => $"{{\"distribution\":{JsonSerializer.Serialize(snapshot, Lines)}}}\n"));
}

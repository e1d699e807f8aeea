using LoadPlatform.Contracts;

namespace LoadPlatform.ReportWriter.Reports;

/// <summary>What a run's log keeps of its report: decided before the files are written, so that a second attempt writes the same ones.</summary>
public sealed record ReportDocument
{
    /// <summary>The files' common name, without folder and ending.</summary>
    public required string Name { get; init; }

    /// <summary>The files, relative to the results root; the Markdown first.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why, the most important first.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Whether every file has been written.</summary>
    public bool Written { get; init; }
}

namespace LoadPlatform.Contracts;

/// <summary>The run is judged and its report is written.</summary>
public sealed record ReportGenerated
{
    /// <summary>The run that this message is about.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The run's verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why, the most important first.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The report's files, relative to the results root; the Markdown first.</summary>
    public required IReadOnlyList<string> Files { get; init; }
}

using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.Contracts.Steps;

/// <summary>One assertion or criterion, judged, with what it was judged on.</summary>
public sealed record AssertionOutcome
{
    /// <summary>What was asserted, for the reader, for example <c>running_task_count &gt;= 4 within 300 s</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The series that was judged.</summary>
    public required string Metric { get; init; }

    /// <summary>What must be, for the reader, for example <c>&gt;= 4</c>.</summary>
    public required string Expected { get; init; }

    /// <summary>Whether it held; null where the evidence is missing. Not required: what is null is left out of the run log's JSON, and must be read again.</summary>
    public bool? Holds { get; init; }

    /// <summary>The value that decided; null where there was none.</summary>
    public double? Actual { get; init; }

    /// <summary>When it first held (UTC, the run's clock); null where it never did.</summary>
    public DateTimeOffset? FirstTrueAt { get; init; }

    /// <summary>The window's start (UTC, the run's clock).</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The window's end (UTC, the run's clock).</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>What the window is, for the reader, for example <c>the whole run</c>.</summary>
    public string? Window { get; init; }

    /// <summary>What follows where it does not hold: <c>fail</c>, <c>warn</c>, or <c>evidence</c> (the run then proves nothing).</summary>
    public string Severity { get; init; } = "fail";

    /// <summary>The stretches of the window without evidence.</summary>
    public IReadOnlyList<SampleGap> Gaps { get; init; } = [];

    /// <summary>How many samples the window held.</summary>
    public required int SampleCount { get; init; }

    /// <summary>The samples that decided, at most five.</summary>
    public IReadOnlyList<MetricSample> Deciding { get; init; } = [];

    /// <summary>Why, where it did not hold or could not be judged.</summary>
    public string? Reason { get; init; }
}

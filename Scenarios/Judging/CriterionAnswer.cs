using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>What a series says of a criterion.</summary>
internal sealed record CriterionAnswer
{
    /// <summary>Whether it holds; null where that can not be said.</summary>
    public bool? Holds { get; init; }

    /// <summary>What the judged value lies between; null where there is none, or moments were judged.</summary>
    public ValueRange? Value { get; init; }

    /// <summary>The value as far as it was seen; null where nothing was.</summary>
    public double? Seen { get; init; }

    /// <summary>When it first held (UTC, the run's clock); null where it never did.</summary>
    public DateTimeOffset? FirstTrueAt { get; init; }

    /// <summary>How many samples there were.</summary>
    public int SampleCount { get; init; }

    /// <summary>The samples that decided.</summary>
    public IReadOnlyList<MetricSample> Deciding { get; init; } = [];

    /// <summary>The dark stretches.</summary>
    public IReadOnlyList<TimeRange> Dark { get; init; } = [];

    /// <summary>What of the window was asked for, where that is not the window itself; null where it is.</summary>
    public string? Asked { get; init; }

    /// <summary>Why it did not hold, or could not be judged; null leaves it to what is said of a value.</summary>
    public string? Reason { get; init; }

    /// <summary>No answer.</summary>
    public static CriterionAnswer None(string reason) => new() { Reason = reason };
}

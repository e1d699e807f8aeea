namespace LoadPlatform.Scenarios.Model;

/// <summary>How the samples of a series become the one value that a criterion judges.</summary>
public enum Aggregation
{
    /// <summary>The last value.</summary>
    Last,

    /// <summary>The greatest value.</summary>
    Max,

    /// <summary>The least value.</summary>
    Min,

    /// <summary>The sum of the values; of call counts the sum over all cohorts.</summary>
    Sum,

    /// <summary>The mean of the values, each as long as it held.</summary>
    Mean,

    /// <summary>The percentile that <see cref="Criterion.Percentile"/> names; of a latency asked of one period that spans the window.</summary>
    Percentile,

    /// <summary>The growth from the first to the last value, per second.</summary>
    Rate,

    /// <summary>For how many seconds the series was above <see cref="Criterion.Threshold"/>.</summary>
    TimeAbove,

    /// <summary>For how many seconds the series was below <see cref="Criterion.Threshold"/>.</summary>
    TimeBelow,

    /// <summary>No aggregation: each sample is compared.</summary>
    EverySample,
}

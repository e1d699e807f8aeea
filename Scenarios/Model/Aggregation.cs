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
}

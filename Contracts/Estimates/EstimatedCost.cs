namespace LoadPlatform.Contracts.Estimates;

/// <summary>One thing that a run is expected to be billed for. What is not known is null, and <see cref="Unknown"/> says why: it is never zero.</summary>
public sealed record EstimatedCost
{
    /// <summary>What is billed, for example <c>cloudwatch:GetMetricData</c>.</summary>
    public required string Item { get; init; }

    /// <summary>How much of it, in <see cref="Unit"/>.</summary>
    public double? Quantity { get; init; }

    /// <summary>What is counted, for example <c>metrics requested</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The list price of one unit, in USD.</summary>
    public required double UnitPrice { get; init; }

    /// <summary>What it costs, in USD.</summary>
    public double? Usd { get; init; }

    /// <summary>What the quantity is made of, for the reader.</summary>
    public string? Basis { get; init; }

    /// <summary>Why the quantity is not known; null where it is.</summary>
    public string? Unknown { get; init; }
}

using System.Globalization;

namespace LoadPlatform.Bench;

/// <summary>What <see cref="ModelSpeedBench"/> measured.</summary>
/// <param name="speeds">Simulated per processor seconds of each steady state.</param>
/// <param name="costs">Processor time per simulated second after so much simulated history.</param>
internal sealed class ModelSpeedResults(IReadOnlyList<double> speeds, IReadOnlyList<(TimeSpan Mark, TimeSpan Cost)> costs)
{
    private const double Goal = 10_000;
    private const double MostGrowth = 1.25;

    /// <summary>Whether the median is above 10,000 × real time, and the cost after a day no more than a quarter above that after an hour.</summary>
    public bool MeetsGoal => Median > Goal && Growth < MostGrowth;

    private double Median => speeds.Order().ElementAt(speeds.Count / 2);

    private double Growth => costs[^1].Cost / costs[0].Cost;

    /// <summary>The figures, for the reader.</summary>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        steady state of 22 minutes, model alone, {speeds.Count} runs: median {Median:N0} × real time, slowest {speeds.Min():N0} ×, fastest {speeds.Max():N0} × (goal: above {Goal:N0} ×: {(Median > Goal ? "met" : "NOT met")})
        cost per simulated second: {string.Join(", ", costs.Select(cost => string.Create(CultureInfo.InvariantCulture, $"after {cost.Mark.TotalHours:0} h {cost.Cost.TotalMicroseconds:0.0} µs")))}; last ÷ first {Growth:0.00} (goal: under {MostGrowth}: {(Growth < MostGrowth ? "met" : "NOT met")})
        """);
}

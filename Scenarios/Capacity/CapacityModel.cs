using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Capacity;

/// <summary>How many tasks a load needs by the target's own policy: ⌈sessions ÷ target⌉, within its bounds.</summary>
/// <param name="Target">The sessions per task that the policy aims at.</param>
/// <param name="Least">The least capacity, in tasks.</param>
/// <param name="Most">The greatest capacity, in tasks.</param>
public sealed record CapacityModel(double Target, double Least, double Most)
{
    // 6 sessions at 3 per task are 2 tasks, not 2.0000000000000004 and so 3.
    private const double Rounding = 1e-9;

    /// <summary>The model of a target; null where its policy's target is not known.</summary>
    public static CapacityModel? Of(ScalingSnapshot? scaling) => scaling?.TargetValue is { } target and > 0
        ? new CapacityModel(target, scaling.MinCapacity ?? 0, scaling.MaxCapacity ?? double.PositiveInfinity)
        : null;

    /// <summary>The tasks that some sessions need.</summary>
    public double Expected(double sessions) => Math.Clamp(Math.Max(0, Math.Ceiling((sessions / Target) - Rounding)), Least, Math.Max(Least, Most));

    /// <summary>The tasks that sessions need which are known in part.</summary>
    internal ValueRange Expected(ValueRange sessions) => new(Expected(sessions.Low), Expected(sessions.High));
}

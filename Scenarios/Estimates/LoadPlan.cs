using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Estimates;

/// <summary>
/// Counts the calls that can be up at the most, step by step. Time passes only as it must: calls that are held for a time may then still be up
/// when the next ones come.
/// </summary>
public sealed class LoadPlan
{
    private readonly List<Placed> _up = [];

    private LoadPlan()
    {
    }

    /// <summary>The most calls that can be up while each step is played.</summary>
    /// <param name="steps">The scenario's steps.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<ScenarioStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);

        var plan = new LoadPlan();
        var now = 0d;
        var most = new int[steps.Count];
        for (var i = 0; i < steps.Count; i++)
        {
            plan._up.RemoveAll(placed => placed.EndsAt < now);
            var before = plan.Count;
            plan.Play(steps[i], now);
            most[i] = Math.Max(before, plan.Count);
            now += ExpectedDuration.Least(steps[i]);
        }

        return most;
    }

    private int Count => _up.Sum(placed => placed.Count);

    private void Play(ScenarioStep step, double now)
    {
        switch (step)
        {
            case PlaceCallsStep place:
                _up.Add(new Placed(place.Cohort, place.Count, place.HoldSeconds is { } hold ? now + place.RampSeconds + hold : double.PositiveInfinity));
                break;
            case EndCallsStep { Cohort: { } cohort }:
                _up.RemoveAll(placed => placed.Cohort == cohort);
                break;
            case EndCallsStep end:
                End(end.Count);
                break;
            case EndAllCallsStep:
                _up.Clear();
                break;
        }
    }

    // The oldest calls end first.
    private void End(int count)
    {
        while (count > 0 && _up.Count > 0)
        {
            var oldest = _up[0];
            var ended = Math.Min(count, oldest.Count);
            count -= ended;
            if (ended == oldest.Count)
                _up.RemoveAt(0);
            else
                _up[0] = oldest with { Count = oldest.Count - ended };
        }
    }

    private sealed record Placed(string? Cohort, int Count, double EndsAt);
}

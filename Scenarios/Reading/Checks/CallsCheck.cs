using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Estimates;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Including;

namespace LoadPlatform.Scenarios.Reading.Checks;

/// <summary>Finds steps on calls that can not be done where they stand: calls ended that nobody placed, a cohort placed twice, more calls awaited than there can be.</summary>
internal sealed class CallsCheck
{
    // What calls may take longer than their ramp and their hold, in seconds: SIPp's start, an answer, a hanging up.
    private const double Slack = 60;

    private readonly Dictionary<string, int> _cohorts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private readonly List<(double EndsAt, string? Cohort, int Count)> _held = [];
    private int _placed;
    private int _up;
    private int _unnamed;
    private double _now;

    public static void Check(IReadOnlyList<PlacedStep> steps)
    {
        var check = new CallsCheck();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].MayBe(StepActions.PlaceCalls, StepActions.EndCalls, StepActions.EndAllCalls))
                return;

            check.EndHeld();
            if (steps[i].Step is not { } step)
                continue;

            if (check.Problem(step) is { } problem)
                steps[i].Errors.Add(step.Position, problem + Unreached(step, steps.Count - i - 1), ofEachInclusion: true);
            check._now += ExpectedDuration.Least(step);
        }
    }

    private static string Unreached(ScenarioStep step, int after) =>
        step is WaitUntilStep && after > 0 ? $" {(after == 1 ? "The step" : $"The {after} steps")} after it would never be reached." : "";

    private string? Problem(ScenarioStep step) => step switch
    {
        PlaceCallsStep place => Place(place),
        EndCallsStep { Cohort: { } cohort } => EndCohort(cohort),
        EndCallsStep end => End(end.Count),
        EndAllCallsStep => EndAll(),
        WaitUntilStep until => Await(until.Metric, until.Condition, until.Value),
        AssertStep assert => Await(assert.Metric, assert.Condition, assert.Value) ?? Always(assert),
        _ => null,
    };

    private string? Place(PlaceCallsStep place)
    {
        _placed += place.Count;
        _up += place.Count;
        if (place.Cohort is null)
            _unnamed += place.Count;
        if (place.HoldSeconds is { } hold)
            _held.Add((_now + place.RampSeconds + hold + Slack, place.Cohort, place.Count));
        return place.Cohort is null || _cohorts.TryAdd(place.Cohort, place.Count)
            ? null
            : $"the cohort '{place.Cohort}' was placed by an earlier step; give this one another name.";
    }

    // Time passes only as it must: calls that were held for a time are over for certain then.
    private void EndHeld()
    {
        foreach (var (_, cohort, count) in _held.Where(held => held.EndsAt < _now))
        {
            if (cohort is null)
                _unnamed -= count;
            else
                _cohorts[cohort] = 0;
        }

        if (_held.RemoveAll(held => held.EndsAt < _now) > 0)
            _up = Math.Min(_up, _cohorts.Values.Sum() + _unnamed);
    }

    private string? End(int count)
    {
        if (count > _up)
            return $"this ends {count} calls, but at most {_up} can be up here; lower the count or place more calls before it.";

        _up -= count;
        return null;
    }

    private string? EndCohort(string cohort)
    {
        if (!_cohorts.ContainsKey(cohort))
        {
            return _cohorts.Count == 0
                ? $"no step before this one places a cohort '{cohort}'; write cohort: {cohort} at the place_calls step that is meant."
                : $"no step before this one places a cohort '{cohort}'; {Suggestion.For(cohort, _cohorts.Keys)}";
        }

        if (_up == 0 && !_ended.Contains(cohort))
            return "no call can be up here; leave this one out.";

        if (!_ended.Add(cohort))
            return $"the calls of '{cohort}' were ended by an earlier step; leave this one out.";

        _cohorts[cohort] = 0;
        _up = Math.Min(_up, _cohorts.Values.Sum() + _unnamed);
        return null;
    }

    private string? EndAll()
    {
        _up = 0;
        _unnamed = 0;
        _held.Clear();
        foreach (var cohort in _cohorts.Keys)
        {
            _cohorts[cohort] = 0;
            _ended.Add(cohort);
        }

        return null;
    }

    private string? Await(string metric, Comparison condition, double value)
    {
        if (!ScenarioMetrics.IsCalls(metric))
            return null;

        if (_placed == 0)
            return $"no step before this one places calls, so that there is nothing to count as {metric}; move it behind a place_calls step.";

        var most = metric == MetricNames.CallsCurrent ? _up : _placed;
        return condition switch
        {
            Comparison.AtLeast or Comparison.Equal when value > most => TooMany(metric, most),
            Comparison.Above when value >= most => TooMany(metric, most),
            _ => null,
        };
    }

    // However many were ended: an assertion may ask whether they are.
    private string? Always(AssertStep assert) => ScenarioMetrics.IsCalls(assert.Metric) && (assert.Condition == Comparison.AtMost ? assert.Value >= _placed : assert.Condition is Comparison.Below or Comparison.NotEqual && assert.Value > _placed)
        ? $"the steps up to here place {_placed} calls, so that {assert.Metric} is always {assert.Expected}; lower the value or leave this out."
        : null;

    private static string TooMany(string metric, int most) => $"{metric} can be at most {most} here, so that this never holds; lower the value or place more calls before it.";
}

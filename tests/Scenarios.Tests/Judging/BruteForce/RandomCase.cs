using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Tests.Judging.BruteForce;

/// <summary>A random run of up to some minutes with one series, with holes, and a random criterion on a random part of it. Everything happens on whole seconds.</summary>
internal sealed class RandomCase
{
    private static readonly Aggregation[] Aggregations = Enum.GetValues<Aggregation>();
    private static readonly Comparison[] Comparisons = Enum.GetValues<Comparison>();
    private readonly Random _random;

    public RandomCase(int seed)
    {
        _random = new Random(seed);
        IsMinutes = _random.Next(4) == 0;
        Length = IsMinutes ? _random.Next(1, 16) * 60 : _random.Next(1, 240);
        Samples = Series();
        Ends = [.. Enumerable.Range(0, 3).Select(_ => _random.Next(0, Length + 1)).Order()];
        Criterion = RandomCriterion();
    }

    public bool IsMinutes { get; }

    public int Length { get; }

    /// <summary>When each of the three steps ends, in seconds; the run ends with the last second.</summary>
    public int[] Ends { get; }

    public SortedDictionary<int, double> Samples { get; }

    public Criterion Criterion { get; }

    public int Freshness => IsMinutes ? 120 : 30;

    public int Limit => (int)Criterion.Value;

    public RunRecord Record => new()
    {
        Scenario = new Scenario { Name = "random", Steps = [new WaitStep(1), new WaitStep(1), new WaitStep(1)], Criteria = [Criterion] },
        StartedAt = Given.Start,
        EndedAt = Given.Start.AddSeconds(Length),
        Steps = [.. Enumerable.Range(0, 3).Select(index => new StepRecord { Index = index, Action = StepActions.Wait, Title = "wait", StartedAt = Given.Start.AddSeconds(index == 0 ? 0 : Ends[index - 1]), EndedAt = Given.Start.AddSeconds(Ends[index]), Succeeded = true })],
        Metrics = [.. Samples.Select(sample => Given.Sample(Criterion.Metric, sample.Key, sample.Value))],
        Ending = new RunEnding(EndingKind.Completed),
    };

    /// <summary>The criterion's window, in seconds; null where it never comes.</summary>
    public (int From, int To)? Window
    {
        get
        {
            var window = Criterion.Window;
            var from = window.FromStep is { } first ? window.AfterFromStep ? Ends[first] : first == 0 ? 0 : Ends[first - 1] : 0;
            var to = window.ToStep is { } last ? Ends[last] : Length;
            return from + (int)window.SettleSeconds <= to ? (from + (int)window.SettleSeconds, to) : null;
        }
    }

    private SortedDictionary<int, double> Series()
    {
        var samples = new SortedDictionary<int, double>();
        var density = _random.Next(2, 12);
        var value = _random.Next(0, 8);
        for (var at = -_random.Next(0, 60); at <= Length + 40; at += IsMinutes ? 60 : _random.Next(1, 12))
        {
            if (_random.Next(3) == 0)
                value = _random.Next(0, 8);
            // Whole stretches are left out now and then.
            if (_random.Next(density) > 0)
                samples[IsMinutes ? at - (((at % 60) + 60) % 60) : at] = value;
            else if (_random.Next(3) == 0)
                at += IsMinutes ? 60 * _random.Next(1, 4) : _random.Next(10, 60);
        }

        return samples;
    }

    private Criterion RandomCriterion()
    {
        var aggregation = Aggregations[_random.Next(Aggregations.Length)];
        var isTime = aggregation is Aggregation.TimeAbove or Aggregation.TimeBelow;
        var isMoment = aggregation is Aggregation.EverySample or Aggregation.Last;
        var mode = _random.Next(5);
        var over = !isMoment && _random.Next(3) == 0 ? _random.Next(1, 40) : (int?)null;
        return new Criterion("random", IsMinutes ? MetricNames.ActiveCount : MetricNames.RunningTaskCount, aggregation, Comparisons[_random.Next(Comparisons.Length)], isTime ? _random.Next(0, 90) : aggregation == Aggregation.Sum ? _random.Next(0, 60) : _random.Next(-1, 9))
        {
            IsLong = true,
            Percentile = aggregation == Aggregation.Percentile ? _random.Next(1, 100) : null,
            Threshold = isTime ? _random.Next(0, 8) : null,
            OverSeconds = over,
            ForSeconds = mode is 1 or 3 && (isMoment || over is not null) ? _random.Next(1, 60) : null,
            WithinSeconds = mode is 2 or 3 && (isMoment || over is not null) ? _random.Next(0, 120) : null,
            PercentOfTime = mode == 4 && (isMoment || over is not null) ? _random.Next(1, 101) : null,
            Window = RandomWindow(),
        };
    }

    private CriterionWindow RandomWindow()
    {
        if (_random.Next(2) == 0)
            return CriterionWindow.WholeRun;

        var from = _random.Next(3);
        return new CriterionWindow(_random.Next(3) == 0 ? null : from, _random.Next(3) == 0 ? null : _random.Next(from, 3), _random.Next(3) == 0 ? _random.Next(0, 30) : 0) { AfterFromStep = _random.Next(4) == 0 };
    }
}

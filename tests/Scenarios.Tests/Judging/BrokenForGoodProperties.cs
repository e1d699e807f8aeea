using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Tests.Judging.BruteForce;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>Until its end a run is looked at again and again while it grows; its samples come late, and in gaps afterwards, as watchers bring them.</summary>
public sealed class BrokenForGoodProperties
{
    private const int Cases = 300;
    private const int LongestDistance = 25;

    [Fact]
    public void IsBrokenForGood_OnceTrue_StaysTrueAndIsWhatTheVerdictSays() => Seeds.Check(Cases, Good);

    internal static bool Good(int seed)
    {
        var random = new RandomCase(seed);
        var whole = random.Record with { Metrics = Arriving(random, new Random(seed)) };
        bool[] looks = [.. Enumerable.Range(0, (random.Length / 7) + 2).Select(look => IsBroken(random, whole, Math.Min(look * 7, random.Length)))];
        var isLasting = looks.SkipWhile(broken => !broken).All(broken => broken);
        return isLasting && (!looks[^1] || CriterionJudge.Judge(random.Criterion, whole).Holds is false);
    }

    /// <summary>So that the property above says something: a good part of the broken criteria is known to be broken before the end.</summary>
    [Fact]
    public void IsBrokenForGood_OfManyBrokenCriteria_IsOftenTrueBeforeTheEnd()
    {
        RandomCase[] broken = [.. Enumerable.Range(0, 600).Select(seed => new RandomCase(seed)).Where(random => random.Length > 30 && CriterionJudge.Judge(random.Criterion, random.Record).Holds is false)];

        Assert.InRange(broken.Count(random => IsBroken(random, random.Record, random.Length - 1)), broken.Length / 4, broken.Length);
    }

    private static bool IsBroken(RandomCase random, RunRecord whole, int second)
    {
        var now = Given.Start.AddSeconds(second);
        StepRecord[] ended = [.. whole.Steps.Where(step => step.EndedAt <= now)];
        var playing = whole.Steps.FirstOrDefault(step => step.EndedAt > now);
        return CriterionJudge.IsBrokenForGood(random.Criterion, whole with { EndedAt = null, Steps = ended, Playing = playing is null ? null : new RunningStep(playing.Index, playing.StartedAt) }, now);
    }

    // Minutes come up to two minutes late and in any order; what a gap hid comes when it is over.
    private static MetricSample[] Arriving(RandomCase random, Random order)
    {
        List<MetricSample> samples = [];
        MetricSample? last = null;
        foreach (var sample in random.Record.Metrics.OrderBy(sample => sample.At))
        {
            if (!random.IsMinutes && last is not null && sample.At - last.At > TimeSpan.FromSeconds(LongestDistance) && order.Next(2) == 0)
            {
                for (var at = last.At.AddSeconds(10); at < sample.At; at = at.AddSeconds(10))
                    samples.Add(sample with { At = at, SeenAt = sample.At.AddSeconds(1), Value = order.Next(0, 8) });
            }

            samples.Add(sample with { SeenAt = random.IsMinutes ? sample.At.AddSeconds(order.Next(0, 180)) : sample.At });
            last = sample;
        }

        return [.. samples];
    }
}

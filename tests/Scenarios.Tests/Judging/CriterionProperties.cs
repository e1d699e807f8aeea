using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Tests.Judging.BruteForce;

namespace LoadPlatform.Scenarios.Tests.Judging;

/// <summary>Holds the criteria engine against one that looks at every second, with everything that the dark may hide filled in.</summary>
public sealed class CriterionProperties
{
    private const double Huge = 1e6;
    private const int Cases = 4000;

    [Fact]
    public void Judge_AnyCriterion_AgreesWithEverySecondWhateverTheDarkHides() => Seeds.Check(Cases, Every);

    internal static bool Every(int seed)
    {
        var random = new RandomCase(seed);
        var outcome = CriterionJudge.Judge(random.Criterion, random.Record);
        if (random.Window is not { } window)
            return outcome.Holds is null;

        var grid = new Grid(random.Samples, random.Freshness, random.IsMinutes ? 60 : 0, window.From, window.To);
        if (!grid.HasEvidence)
            return outcome.Holds is null && outcome.Reason is not null;

        bool?[] answers = [.. Fills(random, grid)];
        if (answers.Contains(null))
            return true;

        return outcome.Holds switch
        {
            true => answers.All(answer => answer is true),
            false => answers.All(answer => answer is false),
            // Where nothing that was tried makes a difference, the engine should have seen that; but no filling finds an exact mean, or a sample in a part of a second, and what
            // the dark may hide of a change is taken moment by moment.
            null => (answers.Contains(true) && answers.Contains(false)) || random.Criterion.Comparison is Comparison.Equal or Comparison.NotEqual || random.Criterion is { Aggregation: Aggregation.Sum or Aggregation.Rate, OverSeconds: not null },
        };
    }

    [Fact]
    public void Judge_ASampleMore_NeverTurnsAnAnswerRound() => Seeds.Check(Cases, More);

    internal static bool More(int seed)
    {
        var random = new RandomCase(seed);
        var whole = CriterionJudge.Judge(random.Criterion, random.Record).Holds;
        // Without the samples of a stretch longer than a hole, the rest must not claim the contrary.
        var from = new Random(seed).Next(0, random.Length + 1);
        var less = random.Record with { Metrics = [.. random.Record.Metrics.Where(sample => sample.At < Given.Start.AddSeconds(from) || sample.At > Given.Start.AddSeconds(from + (2 * random.Freshness)))] };
        var holes = CriterionJudge.Judge(random.Criterion, less).Holds;
        return holes is null || whole is null || holes == whole || random.Criterion.Aggregation == Aggregation.Sum || !Covers(random, from);
    }

    // The sample before the hole speaks for half a minute of it, which the hidden ones may contradict: only what changes nothing there is compared.
    private static bool Covers(RandomCase random, int from)
    {
        var before = random.Samples.Where(sample => sample.Key < from).Select(sample => (double?)sample.Value).LastOrDefault();
        return random.Samples.Where(sample => sample.Key >= from && sample.Key <= from + (2 * random.Freshness)).All(sample => sample.Value.Equals(before)) && before is not null && random.Samples.Keys.Any(at => at > from + (2 * random.Freshness));
    }

    private static IEnumerable<bool?> Fills(RandomCase random, Grid grid)
    {
        var noise = new Random(random.Length);
        Func<int, double>[] fills =
        [
            _ => 0, _ => Huge, _ => Math.Max(0, random.Criterion.Value), _ => Math.Max(0, random.Criterion.Value + 1),
            second => second < (grid.From + grid.To) / 2 ? 0 : Huge, second => second < (grid.From + grid.To) / 2 ? Huge : 0,
            _ => noise.Next(0, 9), _ => noise.Next(2) * Huge,
        ];
        foreach (var fill in grid.IsDark || random.IsMinutes ? fills : fills[..1])
        {
            var hidden = Hidden(random, grid, fill).ToDictionary(sample => sample.Key - grid.From, sample => sample.Value);
            yield return new PlainJudge(random.Criterion, grid.Fill(fill), hidden).Judge();
        }
    }

    /// <summary>The samples of the window, with those that the dark hides: one each second, and of a series of minutes each that is missing.</summary>
    private static IEnumerable<KeyValuePair<int, double>> Hidden(RandomCase random, Grid grid, Func<int, double> fill) => Enumerable.Range(grid.From, grid.To - grid.From + 1)
        .Where(second => grid.Samples.ContainsKey(second) || (random.IsMinutes ? second % 60 == 0 : grid[second] is null))
        .Select(second => KeyValuePair.Create(second, grid.Samples.TryGetValue(second, out var value) ? value : Math.Max(0, fill(second))));
}

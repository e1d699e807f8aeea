using LoadPlatform.Scenarios.Estimates;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>
/// Which SIPp processes a scenario needs. One process is one cohort, and SIPp can only be told to end all of its calls: where a later
/// step ends some calls of a place_calls step, that step's calls are placed by several processes, so that whole processes can be ended.
/// </summary>
internal sealed class CohortPlan
{
    private readonly Dictionary<int, IReadOnlyList<PlannedCohort>> _placed;
    private readonly Dictionary<int, IReadOnlyList<PlannedCohort>> _ended;

    private CohortPlan(Dictionary<int, IReadOnlyList<PlannedCohort>> placed, Dictionary<int, IReadOnlyList<PlannedCohort>> ended) =>
        (_placed, _ended) = (placed, ended);

    /// <summary>The cohorts that a place_calls step starts, in their order.</summary>
    public IReadOnlyList<PlannedCohort> PlacedBy(int stepIndex) => _placed.GetValueOrDefault(stepIndex, []);

    /// <summary>The cohorts that an end_calls or end_all_calls step ends: the oldest first.</summary>
    public IReadOnlyList<PlannedCohort> EndedBy(int stepIndex) => _ended.GetValueOrDefault(stepIndex, []);

    /// <summary>Plans a scenario.</summary>
    public static CohortPlan Of(IReadOnlyList<ScenarioStep> steps)
    {
        List<Group> groups = [];
        var named = steps.OfType<PlaceCallsStep>().Select(step => step.Cohort).ToHashSet(StringComparer.Ordinal);
        var least = TimeSpan.Zero;
        for (var index = 0; index < steps.Count; index++)
        {
            switch (steps[index])
            {
                case PlaceCallsStep place:
                    groups.Add(new Group(index, place.Cohort ?? (named.Contains($"step-{index + 1}") ? $"step_{index + 1}" : $"step-{index + 1}"), place.Count, EndOf(place, least)));
                    break;
                case EndCallsStep { Cohort: { } cohort }:
                    Up(groups).FindAll(group => group.Name == cohort).ForEach(group => group.EndedBy = index);
                    break;
                case EndCallsStep end:
                    End(groups.FindAll(group => !(group.EndsBy <= least)), groups, end.Count, index);
                    break;
                case EndAllCallsStep:
                    Up(groups).ForEach(group => group.EndedBy = index);
                    break;
            }

            least += TimeSpan.FromSeconds(ExpectedDuration.Least(steps[index]));
        }

        return Number(groups);
    }

    private static List<Group> Up(List<Group> groups) => groups.FindAll(group => group.EndedBy is null);

    /// <summary>When the last call of a step has ended by itself, in the least time that the scenario can take; null where a step ends them. SIPp places its first call one interval late.</summary>
    private static TimeSpan? EndOf(PlaceCallsStep place, TimeSpan start) =>
        place.HoldSeconds is { } hold ? start + (place with { Count = place.Count + (int)Math.Ceiling(place.Rate) }).Ramp + TimeSpan.FromSeconds(hold) : null;

    /// <summary>Ends calls of the oldest live groups; splits the last of them where only some of its calls end.</summary>
    private static void End(List<Group> lasting, List<Group> groups, int count, int stepIndex)
    {
        foreach (var group in Up(lasting))
        {
            if (count == 0)
                return;

            if (group.Count > count)
            {
                groups.Insert(groups.IndexOf(group) + 1, new Group(group.PlacedBy, group.Name, group.Count - count, group.EndsBy));
                group.Count = count;
            }

            group.EndedBy = stepIndex;
            count -= group.Count;
        }
    }

    /// <summary>
    /// Names the groups of a step that was split <c>name_part1</c>, <c>name_part2</c>, and counts all of them for their ports. An author's names
    /// are in kebab-case: with a <c>_</c> in it, a name of ours is none of theirs.
    /// </summary>
    private static CohortPlan Number(List<Group> groups)
    {
        var split = groups.CountBy(group => group.PlacedBy).ToDictionary();
        var cohorts = groups.Select((group, ordinal) =>
        {
            var part = groups.Take(ordinal).Count(other => other.PlacedBy == group.PlacedBy) + 1;
            return (group.PlacedBy, group.EndedBy, Cohort: new PlannedCohort(split[group.PlacedBy] > 1 ? $"{group.Name}_part{part}" : group.Name, group.Count, ordinal));
        }).ToList();

        return new CohortPlan(
            cohorts.GroupBy(cohort => cohort.PlacedBy).ToDictionary(step => step.Key, step => (IReadOnlyList<PlannedCohort>)[.. step.Select(cohort => cohort.Cohort)]),
            cohorts.Where(cohort => cohort.EndedBy is not null).GroupBy(cohort => cohort.EndedBy!.Value)
                .ToDictionary(step => step.Key, step => (IReadOnlyList<PlannedCohort>)[.. step.Select(cohort => cohort.Cohort)]));
    }

    private sealed class Group(int placedBy, string name, int count, TimeSpan? endsBy)
    {
        public TimeSpan? EndsBy { get; } = endsBy;

        public int PlacedBy { get; } = placedBy;

        public string Name { get; } = name;

        public int Count { get; set; } = count;

        public int? EndedBy { get; set; }
    }
}

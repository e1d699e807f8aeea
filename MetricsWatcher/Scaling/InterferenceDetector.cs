using System.Globalization;
using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.MetricsWatcher.Services;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>
/// Tells the service's own scaling from somebody's hand. A change of the desired count is suspected until a reading of the
/// scaling activities explains it; where one that came well after the change does not, it is interference. What it knows
/// outlives it in <see cref="InterferenceMemory"/>: a suspicion does not end with the watcher that had it.
/// </summary>
/// <param name="memory">What a watcher before this one knew.</param>
/// <param name="seenAt">When the desired count was seen last (UTC, the run's clock).</param>
internal sealed class InterferenceDetector(InterferenceMemory memory, DateTimeOffset? seenAt)
{
    // Activities are listed with a delay.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<DesiredChange> _suspected = [.. memory.Suspected];
    private readonly HashSet<string> _deployments = [.. memory.Deployments];
    private int? _desired = memory.Desired;
    private DateTimeOffset? _seenAt = seenAt;

    /// <summary>What the next watcher has to know.</summary>
    public InterferenceMemory Memory => new(_desired, [.. _deployments], [.. _suspected]);

    /// <summary>Whether a change of the desired count waits for its explanation.</summary>
    public bool Suspects => _suspected.Count > 0;

    /// <summary>Takes what the scenario itself set the desired count to: that is no interference.</summary>
    public void Excuse(IReadOnlyList<DesiredCountChange> steps) => _suspected.RemoveAll(change => steps.Any(change.IsExplainedBy));

    /// <summary>Takes a sample of the service.</summary>
    /// <returns>A deployment that was begun during the run, or was not over when it began.</returns>
    public IReadOnlyList<Interference> Observe(ServiceReading service, DateTimeOffset at)
    {
        var before = _seenAt;
        if (service.Desired is { } now)
        {
            if (_desired is { } count && count != now)
                _suspected.Add(new DesiredChange(_seenAt ?? at, at, count, now));
            (_desired, _seenAt) = (now, at);
        }

        var isFirst = _deployments.Count == 0;
        string[] begun = [.. service.Deployments.Where(_deployments.Add)];
        if (!isFirst)
            return [.. begun.Select(id => new Interference($"interference:deployment:{id}", at, $"the deployment {id} ({service.TaskDefinition}) was begun during the run", before))];

        return begun.Length > 1
            ? [new Interference("interference:deployment-in-progress", at, $"a deployment was in progress when the watch began: {string.Join(", ", begun)}", NotBefore: null)]
            : [];
    }

    /// <summary>Takes a reading of the scaling activities.</summary>
    /// <returns>The changes that none of them explains.</returns>
    public IReadOnlyList<Interference> Explain(IReadOnlyList<ScalingActivity> activities, DateTimeOffset at)
    {
        _suspected.RemoveAll(change => activities.Any(change.IsExplainedBy));
        DesiredChange[] unexplained = [.. _suspected.Where(change => at - change.Seen >= Patience && !activities.Any(change.MayYetBeExplainedBy))];
        _suspected.RemoveAll(change => unexplained.Contains(change));
        return [.. unexplained.Select(change => Accuse(change, Cause(change, activities)))];
    }

    /// <summary>Ends it: no later reading will explain what is still suspected. What came after the scenario cannot have disturbed it.</summary>
    /// <param name="activities">The last reading of the scaling activities; null where they could not be read.</param>
    /// <param name="scenarioEndedAt">When the scenario ended (UTC, the run's clock).</param>
    /// <returns>The changes that nothing explains.</returns>
    public IReadOnlyList<Interference> Conclude(IReadOnlyList<ScalingActivity>? activities, DateTimeOffset scenarioEndedAt)
    {
        DesiredChange[] unexplained = [.. _suspected.Where(change => change.After < scenarioEndedAt && activities?.Any(change.IsExplainedBy) is not true)];
        _suspected.Clear();
        return [.. unexplained.Select(change => Accuse(change, activities is null ? "and the scaling activities could not be read: interference cannot be excluded" : Cause(change, activities)))];
    }

    private static string Cause(DesiredChange change, IReadOnlyList<ScalingActivity> activities) =>
        activities.FirstOrDefault(change.MayBeBy) is { } activity ? $"by a scaling activity without an alarm: {activity.Cause ?? "no cause is given"}" : "without a scaling activity";

    private static Interference Accuse(DesiredChange change, string why) => new(
        $"interference:desired:{change.Seen.ToUnixTimeMilliseconds()}",
        change.Seen,
        string.Create(CultureInfo.InvariantCulture, $"the desired count went from {change.From} to {change.To} {why}"),
        change.After);
}

using System.Globalization;
using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.MetricsWatcher.Services;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>
/// Tells the service's own scaling from somebody's hand. A change of the desired count is suspected until a reading of the
/// scaling activities explains it; where one that came well after the change does not, it is interference.
/// </summary>
/// <param name="desired">The desired count that was seen last, where a watcher before this one saw it.</param>
/// <param name="seenAt">When it saw it (UTC, the run's clock).</param>
/// <param name="deployment">The deployment that the service had when the watch began.</param>
internal sealed class InterferenceDetector(string? desired, DateTimeOffset? seenAt, string? deployment)
{
    // Activities are listed with a delay.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<DesiredChange> _suspected = [];
    private int? _desired = int.TryParse(desired, CultureInfo.InvariantCulture, out var count) ? count : null;
    private DateTimeOffset? _seenAt = seenAt;

    /// <summary>The desired count that was seen last; null before the first.</summary>
    public string? Desired => _desired?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The deployment that is the service's own in this run; null before the first sample.</summary>
    public string? Deployment { get; private set; } = deployment;

    /// <summary>Takes a sample of the service.</summary>
    /// <returns>A deployment that is not the one of the run's beginning.</returns>
    public IEnumerable<Interference> Observe(ServiceReading service, DateTimeOffset at)
    {
        if (service.Desired is { } now)
        {
            if (_desired is { } before && before != now)
                _suspected.Add(new DesiredChange(_seenAt ?? at, at, before, now));
            (_desired, _seenAt) = (now, at);
        }

        Deployment ??= service.Deployments is [var own] ? own : null;
        return service.Deployments
            .Where(id => Deployment is not null && id != Deployment)
            .Select(id => new Interference($"interference:deployment:{id}", at, $"the deployment {id} ({service.TaskDefinition}) was begun during the run"));
    }

    /// <summary>Takes a reading of the scaling activities.</summary>
    /// <returns>The changes that none of them explains.</returns>
    public IReadOnlyList<Interference> Explain(IReadOnlyList<ScalingActivity> activities, DateTimeOffset at)
    {
        _suspected.RemoveAll(change => activities.Any(change.IsExplainedBy));
        DesiredChange[] unexplained = [.. _suspected.Where(change => at - change.Seen >= Patience)];
        _suspected.RemoveAll(change => unexplained.Contains(change));
        return
        [
            .. unexplained.Select(change => new Interference(
                $"interference:desired:{change.Seen.ToUnixTimeMilliseconds()}",
                change.Seen,
                $"the desired count went from {change.From} to {change.To} without a scaling activity")),
        ];
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using Amazon.Runtime;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Locust;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Keeps the counts of the cohorts' calls: SIPp's own statistics, read now and then, and stored as series.</summary>
internal sealed class CallTally(SippHostClient sipp, IRunLog log, TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    private const string Source = "sipp:statistics";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    // Twenty cohorts take seven commands of up to 2 s.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _due = new();

    /// <summary>Reads the counts where the last reading is old. A reading that fails is said and tried again when it is due next.</summary>
    public async Task RefreshWhenDueAsync(PlaySession session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (session.LiveCohorts.Count == 0 || now < _due.GetOrAdd(session.RunId, now + Interval))
            return;

        _due[session.RunId] = now + Interval;
        await TryRefreshAsync(session, cancellationToken);
    }

    /// <summary>Reads the counts now. A reading that fails, or takes long, is said, and breaks nothing.</summary>
    /// <returns>The cohorts whose SIPp runs and has stopped writing.</returns>
    public Task<IReadOnlyList<string>> TryRefreshAsync(PlaySession session, CancellationToken cancellationToken) =>
        TryRefreshAsync(session, [.. session.State.Cohorts.Select(cohort => cohort.Name)], Patience, cancellationToken);

    /// <summary>Reads the counts of some cohorts now. A reading that fails, or takes long, is said, and breaks nothing.</summary>
    /// <param name="session">The run.</param>
    /// <param name="cohorts">The cohorts.</param>
    /// <param name="patience">How long it may take, by the wall clock.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Those whose SIPp runs and has stopped writing.</returns>
    public async Task<IReadOnlyList<string>> TryRefreshAsync(PlaySession session, IReadOnlyCollection<string> cohorts, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var expired = new CancellationTokenSource(patience, wall);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(expired.Token, cancellationToken);
        try
        {
            return await RefreshAsync(session, cohorts, gone: [], limit.Token);
        }
        catch (Exception error) when ((IsProbeFailure(error) || limit.IsCancellationRequested) && !cancellationToken.IsCancellationRequested)
        {
            var reason = limit.IsCancellationRequested ? "not in time" : error.Message;
            await session.AppendAsync(
                $"calls-unread:{time.GetUtcNow():HHmmss}", RunEventTypes.ProbeFailed, $"SIPp's statistics could not be read: {reason}", data: null, cancellationToken);
            return [];
        }
    }

    /// <summary>Reads the counts now. Cohorts whose counts cannot be read keep the last ones.</summary>
    /// <param name="session">The run.</param>
    /// <param name="gone">Cohorts whose SIPp has just been ended, beside those on record as ended.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The cohorts whose SIPp runs and has stopped writing: their counts are not read.</returns>
    public Task<IReadOnlyList<string>> RefreshAsync(PlaySession session, IReadOnlyCollection<string> gone, CancellationToken cancellationToken) =>
        RefreshAsync(session, [.. session.State.Cohorts.Select(cohort => cohort.Name)], gone, cancellationToken);

    private async Task<IReadOnlyList<string>> RefreshAsync(PlaySession session, IReadOnlyCollection<string> cohorts, IReadOnlyCollection<string> gone, CancellationToken cancellationToken)
    {
        var settled = session.State.Cohorts.Where(IsSettled).Select(cohort => cohort.Name).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> due = [.. cohorts.Where(cohort => !settled.Contains(cohort))];
        if (due.Count == 0)
            return [];

        var found = await sipp.ReadAsync(session.Target, session.RunId, due, cancellationToken);
        IReadOnlyList<string> silent = [.. found.Where(cohort => cohort.Value.IsOld).Select(cohort => cohort.Key)];
        foreach (var cohort in silent)
            await SaySilentAsync(session, cohort, found[cohort].Age, cancellationToken);
        var read = session.State.Cohorts.Where(cohort => found.ContainsKey(cohort.Name) && !silent.Contains(cohort.Name)).ToDictionary(
            cohort => cohort.Name,
            cohort =>
            {
                var calls = EarlyCalls.Set(found[cohort.Name], cohort, session);
                return cohort.EndedAt is not null || gone.Contains(cohort.Name) ? Settled(calls, cohort.Name, session.State) : calls;
            },
            StringComparer.Ordinal);
        await session.SaveAsync(
            state => state with { Cohorts = [.. state.Cohorts.Select(cohort => read.TryGetValue(cohort.Name, out var calls) ? cohort with { Calls = calls } : cohort)] },
            cancellationToken);
        if (session.State.Cohorts.All(cohort => read.ContainsKey(cohort.Name) || settled.Contains(cohort.Name)))
            await log.AppendCallsAsync(session.RunId, Samples([.. session.State.Cohorts.Select(cohort => cohort.Calls!)]), session.Lease, cancellationToken);
        return silent;
    }

    /// <summary>Whether a cohort's counts can not change any more: it was ended, and how each of its calls ended is known.</summary>
    private static bool IsSettled(CohortRecord cohort) =>
        cohort is { EndedAt: not null, Calls: { Current: 0, Connected: not null } calls } && calls.Placed == cohort.Planned;

    private static Task SaySilentAsync(PlaySession session, string cohort, TimeSpan? age, CancellationToken cancellationToken) => session.AppendAsync(
        $"calls-silent:{cohort}",
        RunEventTypes.ProbeFailed,
        string.Create(CultureInfo.InvariantCulture, $"SIPp of cohort {cohort} runs and does not write its statistics{(age is { } old ? $" ({old.TotalSeconds:0} s old)" : "")}: they are not read"),
        data: null,
        cancellationToken);

    /// <summary>Forgets a run that is over.</summary>
    public void Forget(Guid runId) => _due.TryRemove(runId, out _);

    /// <summary>Whether an exception says that the host could not be asked, rather than that this program is wrong.</summary>
    public static bool IsProbeFailure(Exception error) =>
        error is AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException or SippException or LocustException;

    /// <summary>
    /// SIPp's last line shows as current the calls that were up when it ended. Where it was stopped, those that were connected ended as the
    /// scenario had it, and those that nobody had answered have failed; where it died or hung, or its counts of messages could not be read,
    /// they stay open, since nobody knows. So does an unanswered call where SIPp was killed: the answer may have come after the last line.
    /// </summary>
    private static CallTotals Settled(CallTotals calls, string cohort, EngineState state)
    {
        if (!state.CutOff.Contains(cohort) || state.Hung.Contains(cohort) || calls.Connected is not { } connected)
            return calls;

        var ended = Math.Clamp(connected - calls.Completed - calls.EndedEarly - calls.Dropped, 0, calls.Current);
        var unanswered = calls.Current - ended;
        return state.Killed.Contains(cohort)
            ? calls with { Completed = calls.Completed + ended, Current = unanswered }
            : calls with { Completed = calls.Completed + ended, Failed = calls.Failed + unanswered, Current = 0 };
    }

    /// <summary>The sums over all cohorts: only where every cohort was read, since a part is not the whole.</summary>
    private static List<MetricSample> Samples(List<CallTotals> calls)
    {
        var at = calls.Max(cohort => cohort.At);
        MetricSample Sample(string metric, Func<CallTotals, int> count) =>
            new() { At = at, SeenAt = at, Metric = metric, Value = calls.Sum(count), Source = Source };

        return
        [
            Sample(MetricNames.CallsPlaced, cohort => cohort.Placed),
            Sample(MetricNames.CallsCurrent, cohort => cohort.Current),
            Sample(MetricNames.CallsCompleted, cohort => cohort.Completed),
            Sample(MetricNames.CallsFailed, cohort => cohort.Failed),
            Sample(MetricNames.CallsRejected, cohort => cohort.Rejected),
            Sample(MetricNames.CallsDropped, cohort => cohort.Dropped),
        ];
    }
}

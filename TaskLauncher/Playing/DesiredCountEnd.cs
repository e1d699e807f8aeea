using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Ecs;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>
/// Says at a scenario's end what is left of the desired count that it set. Where the target scales by itself its policy owns the count from
/// here on. Where nothing scales it and nobody has moved it since, it is set back to what it was before the scenario.
/// </summary>
internal sealed class DesiredCountEnd(TargetService service, IRunLog log, TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(7);

    /// <summary>A run that was cancelled has ended within 30 s of real time, of which its load has most.</summary>
    private static readonly TimeSpan UrgentPatience = TimeSpan.FromSeconds(2);

    /// <summary>Says it, where the scenario set one. That ECS cannot be asked, or does not answer soon, must not keep the run from ending.</summary>
    public async Task SayAsync(PlaySession session, bool isUrgent, CancellationToken cancellationToken)
    {
        if (session.State.DesiredChanges is not [.., var last])
            return;

        int? now = null;
        using var patience = new CancellationTokenSource(isUrgent ? UrgentPatience : Patience, wall);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            now = await service.FindDesiredCountAsync(session.Target, limit.Token);
        }
        catch (Exception error) when ((CallTally.IsProbeFailure(error) || limit.IsCancellationRequested) && !cancellationToken.IsCancellationRequested)
        {
            var reason = limit.IsCancellationRequested ? "not in time" : error.Message;
            await session.AppendAsync("desired-count:unread", RunEventTypes.ProbeFailed, $"The desired count could not be read: {reason}", data: null, cancellationToken);
        }

        var scaling = await log.FindAsync<ScalingSnapshot>(session.RunId, RunDocuments.Scaling, cancellationToken);
        var before = session.State.DesiredChanges[0].From;
        if (scaling is { HasScalableTarget: false } && before is { } rest && now == last.To && rest != last.To && await TrySetBackAsync(session, last.To, rest, limit.Token, cancellationToken))
            now = rest;

        var owner = scaling switch
        {
            { MinCapacity: { } least, MaxCapacity: { } most } => $"Autoscaling moves it from here, between {least} and {most}.",
            { HasScalableTarget: false } when now == before => "Nothing scales it.",
            _ => "No autoscaling of it is known: set it back by hand where it is not wanted.",
        };
        await session.AppendAsync(
            "desired-count:left",
            RunEventTypes.DesiredCountLeft,
            $"The scenario leaves the desired count at {(now is { } count ? $"{count}" : "what it is now")}: its step {last.StepIndex + 1} set it to {last.To}, and it was {before} before the scenario touched it. {owner}",
            data: null,
            cancellationToken);
    }

    /// <summary>Sets it back, once: an engine that comes after this one finds it back. That it will is in the run log before, as for the steps.</summary>
    private async Task<bool> TrySetBackAsync(PlaySession session, int from, int to, CancellationToken limit, CancellationToken cancellationToken)
    {
        try
        {
            var change = new DesiredCountChange { StepIndex = session.Scenario.Steps.Count, At = time.GetUtcNow(), From = from, To = to };
            await AppendAsync("asked", $"Nothing scales the target: the desired count is set back from {from} to {to}", change);
            await session.ConfirmLeaseAsync(cancellationToken);
            await service.SetDesiredCountAsync(session.Target, to, limit);
            await AppendAsync("answered", $"The desired count was set back to {to}", change with { AnsweredAt = time.GetUtcNow() });
            return true;
        }
        catch (Exception error) when ((CallTally.IsProbeFailure(error) || limit.IsCancellationRequested) && !cancellationToken.IsCancellationRequested)
        {
            await session.AppendAsync("desired-count:not-back", RunEventTypes.ProbeFailed, $"The desired count could not be set back: {(limit.IsCancellationRequested ? "no answer in time" : error.Message)}", data: null, cancellationToken);
            return false;
        }

        Task AppendAsync(string what, string message, DesiredCountChange change) =>
            session.AppendAsync($"desired-count:back:{what}", RunEventTypes.DesiredCountSet, message, change, cancellationToken);
    }
}

using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Ecs;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>
/// Says at a scenario's end what is left of the desired count that it set. It is not set back: what it was in mid-run is no state of
/// rest, and where the target scales by itself its policy owns the count from here on.
/// </summary>
internal sealed class DesiredCountEnd(TargetService service, IRunLog log, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Says it, where the scenario set one. That ECS cannot be asked, or does not answer soon, must not keep the run from ending.</summary>
    public async Task SayAsync(PlaySession session, CancellationToken cancellationToken)
    {
        if (session.State.DesiredChanges is not [.., var last])
            return;

        int? now = null;
        using var patience = new CancellationTokenSource(Patience, wall);
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
        var owner = scaling is { MinCapacity: { } least, MaxCapacity: { } most }
            ? $"Autoscaling moves it from here, between {least} and {most}."
            : "No autoscaling of it is known: set it back by hand where it is not wanted.";
        var before = session.State.DesiredChanges[0].From;
        await session.AppendAsync(
            "desired-count:left",
            RunEventTypes.DesiredCountLeft,
            $"The scenario leaves the desired count at {(now is { } count ? $"{count}" : "what it is now")}: its step {last.StepIndex + 1} set it to {last.To}, and it was {before} before the scenario touched it. {owner}",
            data: null,
            cancellationToken);
    }
}

using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>
/// The network load balancer with the application behind it: a flow's hash picks a ready task, which takes the call or answers 503. A task that
/// is full fails its health checks, and gets no more calls once they have found that out; with no healthy task at all every one is picked from.
/// </summary>
internal sealed class Balancer(Timeline timeline, Random random, EcsService service, SessionBoard board, SimulatorOptions options)
{
    /// <summary>Offers one call. Nobody tries another task where the picked one is full.</summary>
    public CallAnswer Offer(Action hungUp)
    {
        var ready = service.Tasks.Where(task => task.IsReady).ToList();
        if (ready.Count == 0)
            return CallAnswer.NobodyThere;

        var healthy = ready.Where(task => !(board.FullSince(task.Id, options.MaxConcurrentCalls) <= timeline.Now - options.Tasks.HealthChecks)).ToList();
        var picked = healthy.Count == 0 ? ready : healthy;
        var task = picked[random.Next(picked.Count)];
        if (board.CountOn(task.Id) >= options.MaxConcurrentCalls)
            return CallAnswer.Busy;

        var session = board.Begin(task);
        session.HungUp = hungUp;
        return new CallAnswer(CallOutcome.Accepted, session, () => board.EndCall(session, task));
    }
}

using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>
/// The network load balancer with the application behind it: a flow's hash picks a ready task, which takes the call or answers 503. Where no task passes its
/// health checks any more the balancer fails open: it sends calls to all that once did.
/// </summary>
internal sealed class Balancer(Random random, EcsService service, SessionBoard board, int maxConcurrentCalls)
{
    private readonly uint _secret = (uint)random.NextInt64(uint.MaxValue);

    /// <summary>Offers one call. Nobody tries another task where the picked one is full.</summary>
    /// <param name="flow">What the hash is made of: the call's identity.</param>
    /// <param name="hungUp">Called where the far side ends the call.</param>
    public CallAnswer Offer(string flow, Action hungUp)
    {
        if (Choose(flow) is not { } task)
            return CallAnswer.NobodyThere;

        return HasRoom(task, pending: 0) ? Begin(task, hungUp) : CallAnswer.Busy with { Task = task };
    }

    /// <summary>Picks a call's task without beginning its session; null where nobody is there, or the picked one is full.</summary>
    /// <param name="flow">What the hash is made of.</param>
    /// <param name="pendingOn">How many calls have been sent to a task, by its id, whose sessions have not begun.</param>
    public EcsTask? Pick(string flow, Func<string, int> pendingOn) => Choose(flow) is { } task && HasRoom(task, pendingOn(task.Id)) ? task : null;

    /// <summary>A task has taken a call.</summary>
    public CallAnswer Begin(EcsTask task, Action hungUp)
    {
        var session = board.Begin(task);
        session.HungUp = hungUp;
        return new CallAnswer(CallOutcome.Accepted, session, () => board.EndCall(session, task)) { Task = task };
    }

    private EcsTask? Choose(string flow)
    {
        var targets = service.Tasks.Where(task => task.IsReady).ToList();
        if (targets.Count == 0)
            targets.AddRange(service.Tasks.Where(task => task.HasBeenReady));
        return targets.Count == 0 ? null : targets[(int)(FlowHash.Of(flow, _secret) % (uint)targets.Count)];
    }

    private bool HasRoom(EcsTask task, int pending) => board.CountOn(task.Id) + pending < maxConcurrentCalls;
}

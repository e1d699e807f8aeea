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
        if (Pick(flow) is not { } task)
            return CallAnswer.NobodyThere;
        if (board.CountOn(task.Id) >= maxConcurrentCalls)
            return CallAnswer.Busy;

        var session = board.Begin(task);
        session.HungUp = hungUp;
        return new CallAnswer(CallOutcome.Accepted, session, () => board.EndCall(session, task));
    }

    private EcsTask? Pick(string flow)
    {
        var ready = service.Tasks.Where(task => task.IsReady).ToList();
        if (ready.Count == 0)
            ready.AddRange(service.Tasks.Where(task => task.HasBeenReady));
        return ready.Count == 0 ? null : ready[(int)(FlowHash.Of(flow, _secret) % (uint)ready.Count)];
    }
}

using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>The network load balancer with the application behind it: a flow's hash picks a ready task, which takes the call or answers 503.</summary>
internal sealed class Balancer(Random random, EcsService service, SessionBoard board, int maxConcurrentCalls)
{
    /// <summary>Offers one call. Nobody tries another task where the picked one is full.</summary>
    public CallAnswer Offer(Action hungUp)
    {
        var ready = service.Tasks.Where(task => task.IsReady).ToList();
        if (ready.Count == 0)
            return CallAnswer.NobodyThere;

        var task = ready[random.Next(ready.Count)];
        if (board.CountOn(task.Id) >= maxConcurrentCalls)
            return CallAnswer.Busy;

        var session = board.Begin(task);
        session.HungUp = hungUp;
        return new CallAnswer(CallOutcome.Accepted, session, () => board.EndCall(session, task));
    }
}

using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Hosts;
using LoadPlatform.AwsSimulator.Model.Logs;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Model;

/// <summary>Answers calls through the balancer, lets accepted ones talk, and writes the agent's log.</summary>
internal sealed class CallTarget(Balancer balancer, Conversations conversations, AgentLog log) : ICallTarget
{
    public CallAnswer Offer(string flow, Action hungUp)
    {
        var answer = balancer.Offer(flow, hungUp);
        if (answer.Task is not { } task)
            return answer;
        if (answer.Session is { } session)
            return Begin(answer, task, session, hungUp);

        log.Rejected(task, flow);
        return answer;
    }

    /// <inheritdoc cref="Balancer.Pick"/>
    public EcsTask? Pick(string flow, Func<string, int> pendingOn) => balancer.Pick(flow, pendingOn);

    /// <inheritdoc cref="Balancer.Begin"/>
    public CallAnswer Begin(EcsTask task, Action hungUp)
    {
        var answer = balancer.Begin(task, hungUp);
        return Begin(answer, task, answer.Session!, hungUp);
    }

    private CallAnswer Begin(CallAnswer answer, EcsTask task, Session session, Action hungUp)
    {
        log.Accepted(task, session);
        conversations.Begin(session);
        session.HungUp = () =>
        {
            log.Dropped(task, session);
            hungUp();
        };
        return answer with
        {
            End = () =>
            {
                log.Ended(task, session);
                answer.End?.Invoke();
            },
        };
    }
}

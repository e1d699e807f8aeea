using LoadPlatform.AwsSimulator.Model.Hosts;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Model;

/// <summary>Answers SIPp's calls through the balancer and lets accepted ones talk.</summary>
internal sealed class CallTarget(Balancer balancer, Conversations conversations) : ICallTarget
{
    public CallAnswer Offer(string flow, Action hungUp)
    {
        var answer = balancer.Offer(flow, hungUp);
        if (answer.Session is { } session)
            conversations.Begin(session);
        return answer;
    }
}

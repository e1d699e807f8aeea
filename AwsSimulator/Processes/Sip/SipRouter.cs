using System.Net;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Processes.Sip;

/// <summary>Asks the model's balancer.</summary>
internal sealed class SipRouter(WorldGate gate) : ISipRouter
{
    public object World => gate.Use(world => world);

    public SipRoute? Pick(string flow, Func<string, int> pendingOn) =>
        gate.Use(world => world.Calls.Pick(flow, pendingOn) is { } task ? new SipRoute(task.Id, IPAddress.Parse(task.PrivateIp)) : null);

    public Action? Begin(string taskId, Action hungUp) => gate.Use<Action?>(world =>
    {
        if (world.Tasks.Find(taskId) is not { IsAlive: true } task)
            return null;

        var end = world.Calls.Begin(task, hungUp).End!;
        // A call of an old world ends nothing in the new one.
        return () => gate.Use(now =>
        {
            if (now == world)
                end();
            return true;
        });
    });
}

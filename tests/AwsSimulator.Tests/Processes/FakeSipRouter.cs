using System.Net;
using LoadPlatform.AwsSimulator.Processes.Sip;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

/// <summary>A model of one task.</summary>
internal sealed class FakeSipRouter(IPAddress address) : ISipRouter
{
    public object World { get; set; } = new();

    public SipRoute? Route { get; set; } = new("t", address);

    public bool TakesCalls { get; set; } = true;

    public List<int> PendingSeen { get; } = [];

    public int Begun { get; private set; }

    public int Ended { get; private set; }

    public Action? HungUp { get; private set; }

    public SipRoute? Pick(string flow, Func<string, int> pendingOn)
    {
        PendingSeen.Add(pendingOn("t"));
        return Route;
    }

    public Action? Begin(string taskId, Action hungUp)
    {
        if (!TakesCalls)
            return null;

        Begun++;
        HungUp = hungUp;
        return () => Ended++;
    }
}

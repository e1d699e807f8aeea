using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;

namespace LoadPlatform.AwsSimulator.Control;

/// <summary>The calls in /_sim/state: sessions on tasks, and the SIPp processes that placed them.</summary>
internal static class CallState
{
    public static JsonArray Sessions(SimulatedWorld world) => StateView.List(world.Sessions.All.Select(session => new JsonObject
    {
        ["id"] = session.Id.ToString(),
        ["task"] = session.TaskId,
        ["startedAt"] = StateView.Time(session.StartedAt),
        ["hasCall"] = session.HasCall,
    }));

    public static JsonArray Processes(SimulatedWorld world) => StateView.List(world.Host.Running.Select(process => new JsonObject
    {
        ["pid"] = process.Pid,
        ["commandLine"] = process.CommandLine,
        ["created"] = process.Counters.Created,
        ["current"] = process.CurrentCalls,
        ["successful"] = process.Counters.Successful,
        ["failed"] = process.Counters.Failed,
    }));
}

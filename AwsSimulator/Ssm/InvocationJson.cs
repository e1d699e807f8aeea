using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>Commands and invocations as SSM writes them.</summary>
internal static class InvocationJson
{
    private const string Document = "AWS-RunShellScript";

    public static JsonObject Command(CommandInvocation invocation, int timeoutSeconds) => new()
    {
        ["CommandId"] = invocation.Id.ToString(),
        ["Comment"] = invocation.Comment,
        ["CompletedCount"] = invocation.EndedAt is null ? 0 : 1,
        ["DocumentName"] = Document,
        ["DocumentVersion"] = "$DEFAULT",
        ["ErrorCount"] = invocation.Status == "Failed" ? 1 : 0,
        ["ExpiresAfter"] = Json.Time(invocation.RequestedAt + TimeSpan.FromSeconds(timeoutSeconds)),
        ["InstanceIds"] = Json.Texts([invocation.InstanceId]),
        ["MaxConcurrency"] = "50",
        ["MaxErrors"] = "0",
        ["Parameters"] = new JsonObject { ["commands"] = Json.Texts(invocation.Script.Split('\n')) },
        ["RequestedDateTime"] = Json.Time(invocation.RequestedAt),
        ["Status"] = invocation.Status,
        ["StatusDetails"] = invocation.Status,
        ["TargetCount"] = 1,
        ["Targets"] = new JsonArray(),
    };

    public static JsonObject Details(CommandInvocation invocation) => new()
    {
        ["CommandId"] = invocation.Id.ToString(),
        ["Comment"] = invocation.Comment,
        ["DocumentName"] = Document,
        ["DocumentVersion"] = "$DEFAULT",
        ["ExecutionElapsedTime"] = invocation is { StartedAt: { } started, EndedAt: { } ended } ? $"PT{(ended - started).TotalSeconds:0.###}S" : "",
        ["ExecutionEndDateTime"] = Iso(invocation.EndedAt),
        ["ExecutionStartDateTime"] = Iso(invocation.StartedAt),
        ["InstanceId"] = invocation.InstanceId,
        ["PluginName"] = "aws:runShellScript",
        ["ResponseCode"] = invocation.ResponseCode,
        ["StandardErrorContent"] = invocation.Error,
        ["StandardErrorUrl"] = "",
        ["StandardOutputContent"] = invocation.Output,
        ["StandardOutputUrl"] = "",
        ["Status"] = invocation.Status,
        ["StatusDetails"] = invocation.Status,
    };

    public static JsonObject Listed(CommandInvocation invocation, bool details) => new JsonObject
    {
        ["CommandId"] = invocation.Id.ToString(),
        ["Comment"] = invocation.Comment,
        ["DocumentName"] = Document,
        ["InstanceId"] = invocation.InstanceId,
        ["RequestedDateTime"] = Json.Time(invocation.RequestedAt),
        ["Status"] = invocation.Status,
        ["StatusDetails"] = invocation.Status,
    }.With("CommandPlugins", details ? new JsonArray(Plugin(invocation)) : new JsonArray());

    private static JsonObject Plugin(CommandInvocation invocation) => new JsonObject
    {
        ["Name"] = "aws:runShellScript",
        ["Output"] = invocation.Output,
        ["ResponseCode"] = invocation.ResponseCode,
        ["Status"] = invocation.Status,
        ["StatusDetails"] = invocation.Status,
    }.With("ResponseStartDateTime", invocation.StartedAt).With("ResponseFinishDateTime", invocation.EndedAt);

    private static string Iso(DateTimeOffset? instant) => instant is { } time ? $"{time:yyyy-MM-ddTHH:mm:ss.fffZ}" : "";
}

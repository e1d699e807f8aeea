using System.Globalization;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>Commands and invocations as SSM writes them.</summary>
internal static class InvocationJson
{
    public const string Document = "AWS-RunShellScript";
    public const string Plugin = "aws:runShellScript";

    /// <summary>The command just sent.</summary>
    public static JsonObject Command(CommandInvocation invocation, AwsRequest asked) => new()
    {
        ["CloudWatchOutputConfig"] = CloudWatch(),
        ["CommandId"] = invocation.Id.ToString(),
        ["Comment"] = invocation.Request.Comment,
        ["CompletedCount"] = 0,
        ["DeliveryTimedOutCount"] = 0,
        ["DocumentName"] = Document,
        ["DocumentVersion"] = asked.Text("DocumentVersion") ?? "$DEFAULT",
        ["ErrorCount"] = 0,
        ["ExpiresAfter"] = Json.Time(invocation.RequestedAt + invocation.Request.DeliveryTimeout + invocation.Request.ExecutionTimeout),
        ["InstanceIds"] = Json.Texts(asked.Texts("InstanceIds")),
        ["MaxConcurrency"] = asked.Text("MaxConcurrency") ?? "50",
        ["MaxErrors"] = asked.Text("MaxErrors") ?? "0",
        ["NotificationConfig"] = Notifications(),
        ["OutputS3BucketName"] = asked.Text("OutputS3BucketName") ?? "",
        ["OutputS3KeyPrefix"] = asked.Text("OutputS3KeyPrefix") ?? "",
        ["Parameters"] = new JsonObject(invocation.Request.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)Json.Texts(parameter.Value)))),
        ["RequestedDateTime"] = Json.Time(invocation.RequestedAt),
        ["ServiceRole"] = "",
        ["Status"] = invocation.Status,
        ["StatusDetails"] = invocation.StatusDetails,
        ["TargetCount"] = 1,
        ["Targets"] = asked.Body["Targets"]?.DeepClone() ?? new JsonArray(),
        ["TimeoutSeconds"] = (int)invocation.Request.DeliveryTimeout.TotalSeconds,
    };

    public static JsonObject Details(CommandInvocation invocation) => new()
    {
        ["CloudWatchOutputConfig"] = CloudWatch(),
        ["CommandId"] = invocation.Id.ToString(),
        ["Comment"] = invocation.Request.Comment,
        ["DocumentName"] = Document,
        ["DocumentVersion"] = "$DEFAULT",
        ["ExecutionElapsedTime"] = invocation is { StartedAt: { } started, EndedAt: { } ended } ? string.Create(CultureInfo.InvariantCulture, $"PT{(ended - started).TotalSeconds:0.###}S") : "",
        ["ExecutionEndDateTime"] = invocation.StartedAt is null ? "" : Iso(invocation.EndedAt),
        ["ExecutionStartDateTime"] = Iso(invocation.StartedAt),
        ["InstanceId"] = invocation.InstanceId,
        ["PluginName"] = Plugin,
        ["ResponseCode"] = invocation.ResponseCode,
        ["StandardErrorContent"] = invocation.Error,
        ["StandardErrorUrl"] = "",
        ["StandardOutputContent"] = invocation.Output,
        ["StandardOutputUrl"] = "",
        ["Status"] = invocation.Status,
        ["StatusDetails"] = invocation.StatusDetails,
    };

    public static JsonObject Listed(CommandInvocation invocation, bool details) => new()
    {
        ["CloudWatchOutputConfig"] = CloudWatch(),
        ["CommandId"] = invocation.Id.ToString(),
        ["CommandPlugins"] = details ? new JsonArray(PluginOf(invocation)) : new JsonArray(),
        ["Comment"] = invocation.Request.Comment,
        ["DocumentName"] = Document,
        ["DocumentVersion"] = "$DEFAULT",
        ["InstanceId"] = invocation.InstanceId,
        ["InstanceName"] = "",
        ["NotificationConfig"] = Notifications(),
        ["RequestedDateTime"] = Json.Time(invocation.RequestedAt),
        ["ServiceRole"] = "",
        ["StandardErrorUrl"] = "",
        ["StandardOutputUrl"] = "",
        ["Status"] = invocation.Status,
        ["StatusDetails"] = invocation.StatusDetails,
        ["TraceOutput"] = "",
    };

    private static JsonObject PluginOf(CommandInvocation invocation) => new JsonObject
    {
        ["Name"] = Plugin,
        ["Output"] = ScriptOutput.Combine(invocation.Output, invocation.Error),
        ["OutputS3BucketName"] = "",
        ["OutputS3KeyPrefix"] = "",
        ["ResponseCode"] = invocation.ResponseCode,
        ["StandardErrorUrl"] = "",
        ["StandardOutputUrl"] = "",
        ["Status"] = invocation.Status,
        ["StatusDetails"] = invocation.StatusDetails,
    }.With("ResponseStartDateTime", invocation.StartedAt).With("ResponseFinishDateTime", invocation.EndedAt);

    private static JsonObject CloudWatch() => new() { ["CloudWatchLogGroupName"] = "", ["CloudWatchOutputEnabled"] = false };

    private static JsonObject Notifications() => new() { ["NotificationArn"] = "", ["NotificationEvents"] = new JsonArray(), ["NotificationType"] = "" };

    private static string Iso(DateTimeOffset? instant) => instant is { } time ? time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture) : "";
}

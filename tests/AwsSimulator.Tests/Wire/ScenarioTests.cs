using System.Net;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

public class ScenarioTests
{
    private const string Cluster = SimulatorApplication.Service;
    private const string Folder = "/opt/sipp/runs/r1/c1";

    [Fact]
    public async Task Burst_ThroughTheWire_ScalesOutAndSaysSoEverywhere()
    {
        await using var application = new SimulatorApplication();
        var started = await StartAsync(application);
        for (var minute = 0; minute < 8; minute++)
            application.Time.Advance(TimeSpan.FromMinutes(1));

        var state = JsonNode.Parse(await application.CreateClient().GetStringAsync("/_sim/state"))!;
        var activities = await application.CallAsync(SimulatorApplication.Scaling, "DescribeScalingActivities", """{"ServiceNamespace":"ecs"}""");
        var alarms = await application.CallAsync(SimulatorApplication.CloudWatch, "DescribeAlarms", """{"AlarmNamePrefix":"TargetTracking-"}""");
        var stats = await application.RunAsync($"tail -n 1 '{Folder}/stat.csv'", $"grep -c '503 Service' '{Folder}/errors.log'", "pgrep -a -x sipp");

        Assert.Equal(("Success", 0), ((string)started["Status"]!, (int)started["ResponseCode"]!));
        Assert.Matches(@"^Background mode - PID=\[\d+\]\n$", (string)started["StandardOutputContent"]!);
        Assert.Equal((4, 4, 10, 1), ((int)state["desired"]!, (int)state["running"]!, state["sessions"]!.AsArray().Count, state["sipp"]!.AsArray().Count));
        var activity = activities["ScalingActivities"]!.AsArray().Single()!;
        Assert.Equal("Setting desired count to 4.", (string)activity["Description"]!);
        Assert.Matches("^monitor alarm TargetTracking-.+ in state ALARM triggered policy .+$", (string)activity["Cause"]!);
        Assert.Equal(("Successful", "ecs:service:DesiredCount"), ((string)activity["StatusCode"]!, (string)activity["ScalableDimension"]!));
        Assert.Equal("OK", (string)alarms["MetricAlarms"]![0]!["StateValue"]!);
        Assert.Equal(3, (int)alarms["MetricAlarms"]![0]!["EvaluationPeriods"]!);
        Assert.Contains(";12;10;0;0;0;2;", (string)stats["StandardOutputContent"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetMetricData_ManyQueriesAndPages_AddUpToTheWhole()
    {
        await using var application = new SimulatorApplication();
        await StartAsync(application);
        application.Time.Advance(TimeSpan.FromMinutes(8));

        var whole = await MetricsAsync(application, extra: "");
        var values = new Dictionary<string, List<double>>();
        string? token = null;
        do
        {
            var page = await MetricsAsync(application, $"\"MaxDatapoints\":3,{(token is null ? "" : $"\"NextToken\":\"{token}\",")}");
            foreach (var result in page["MetricDataResults"]!.AsArray())
                values.TryAdd((string)result!["Id"]!, []);
            foreach (var result in page["MetricDataResults"]!.AsArray())
                values[(string)result!["Id"]!].AddRange(result["Values"]!.AsArray().Select(value => (double)value!));
            token = (string?)page["NextToken"];
        }
        while (token is not null);

        foreach (var result in whole["MetricDataResults"]!.AsArray())
            Assert.Equal(result!["Values"]!.AsArray().Select(value => (double)value!), values[(string)result["Id"]!]);
        Assert.Equal(10, values["active"].Max());
        Assert.Equal(4, values["desired"][^1]);
        Assert.InRange(Assert.Single(values["p95"]), 1500, 2600);
        Assert.InRange(Assert.Single(values["p50"]), 800, 1300);
        Assert.Empty(values["nothing"]);
    }

    [Fact]
    public async Task Metric_JustAfterTheMinute_IsNotReadableYet()
    {
        await using var application = new SimulatorApplication();
        using var started = application.CreateClient();
        application.Time.Advance(TimeSpan.FromSeconds(66));
        var early = await MetricsAsync(application, extra: "");
        application.Time.Advance(TimeSpan.FromSeconds(5));
        var late = await MetricsAsync(application, extra: "");

        Assert.Single(early["MetricDataResults"]![0]!["Values"]!.AsArray());
        Assert.Equal(2, late["MetricDataResults"]![0]!["Values"]!.AsArray().Count);
    }

    [Fact]
    public async Task GetCommandInvocation_AtOnce_DoesNotExist()
    {
        await using var application = new SimulatorApplication();
        var sent = await application.CallAsync(SimulatorApplication.Ssm, "SendCommand", $$"""{"DocumentName":"AWS-RunShellScript","InstanceIds":["{{SimulatorApplication.Instance}}"],"Parameters":{"commands":["exit 3"]} }""");
        var body = $$"""{"CommandId":"{{sent["Command"]!["CommandId"]}}","InstanceId":"{{SimulatorApplication.Instance}}"}""";

        var (status, early, _) = await application.TryAsync($"{SimulatorApplication.Ssm}.GetCommandInvocation", body);
        application.Time.Advance(TimeSpan.FromSeconds(1));
        var late = await application.CallAsync(SimulatorApplication.Ssm, "GetCommandInvocation", body);
        var listed = await application.CallAsync(SimulatorApplication.Ssm, "ListCommandInvocations", """{"Details":true}""");

        Assert.Equal((HttpStatusCode.BadRequest, "InvocationDoesNotExist"), (status, (string)early["__type"]!));
        Assert.Equal(("Failed", 3), ((string)late["Status"]!, (int)late["ResponseCode"]!));
        Assert.Single(listed["CommandInvocations"]!.AsArray());
    }

    [Fact]
    public async Task CancelCommand_BeforeItRan_NeverRuns()
    {
        await using var application = new SimulatorApplication();
        var sent = await application.CallAsync(SimulatorApplication.Ssm, "SendCommand", $$"""{"DocumentName":"AWS-RunShellScript","InstanceIds":["{{SimulatorApplication.Instance}}"],"Parameters":{"commands":["mkdir /tmp/ran"]} }""");
        await application.CallAsync(SimulatorApplication.Ssm, "CancelCommand", $$"""{"CommandId":"{{sent["Command"]!["CommandId"]}}"}""");
        application.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(2, (int)(await application.RunAsync("ls /tmp/ran"))["ResponseCode"]!);
    }

    [Theory]
    [InlineData("/voice-agent/dynamodb/session-table-name", "voice-agent-poc-sessions")]
    [InlineData("/voice-agent/sessions/table-name", "voice-agent-poc-sessions")]
    [InlineData("/voice-agent/sipp/instance-id", SimulatorApplication.Instance)]
    [InlineData("/voice-agent/sipp/remote", "10.0.1.10")]
    [InlineData("/voice-agent/sipp/private-ip", "10.0.1.20")]
    public async Task GetParameter_Known_HasItsValue(string name, string value)
    {
        await using var application = new SimulatorApplication();

        var answer = await application.CallAsync(SimulatorApplication.Ssm, "GetParameter", $$"""{"Name":"{{name}}"}""");
        var (_, missing, _) = await application.TryAsync($"{SimulatorApplication.Ssm}.GetParameter", """{"Name":"/nope"}""");

        Assert.Equal(value, (string)answer["Parameter"]!["Value"]!);
        Assert.Equal("ParameterNotFound", (string)missing["__type"]!);
    }

    private static Task<JsonNode> StartAsync(SimulatorApplication application) => application.RunAsync(
        $"mkdir -p '/opt/sipp/runs/r1'",
        $"mkdir '{Folder}' || exit 75",
        $"cd '{Folder}'",
        $"sipp '10.0.1.10:5060' -sf '/opt/sipp/scenarios/uac_asterisk.xml' -l 12 -m 12 -r 12 -rp 1000 -i '10.0.1.20' -p 5070 -mp 6000 -cp 8890 -rtp_payload 0 -d 3600000 -trace_err -error_file '{Folder}/errors.log' -trace_stat -stf '{Folder}/stat.csv' -fd 1 -bg || [ $? -eq 99 ]");

    private static Task<JsonNode> MetricsAsync(SimulatorApplication application, string extra)
    {
        var (start, end) = (ManualTimeProvider.Start.ToUnixTimeSeconds(), ManualTimeProvider.Start.AddMinutes(10).ToUnixTimeSeconds());
        string[] queries =
        [
            Query("active", "VoiceAgent/Sessions", "ActiveCount", 60, "Average", ("Environment", "poc")),
            Query("desired", "ECS/ContainerInsights", "DesiredTaskCount", 60, "Average", ("ServiceName", Cluster), ("ClusterName", Cluster)),
            Query("p95", "VoiceAgent/Pipeline", "AgentResponseLatency", 600, "p95", ("Environment", "poc")),
            Query("p50", "VoiceAgent/Pipeline", "AgentResponseLatency", 600, "p50", ("Environment", "poc")),
            Query("nothing", "VoiceAgent/Pipeline", "E2ELatency", 600, "p95", ("Environment", "poc")),
        ];
        return application.CallAsync(
            SimulatorApplication.CloudWatch, "GetMetricData",
            $$"""{{{extra}}"StartTime":{{start}},"EndTime":{{end}},"ScanBy":"TimestampAscending","MetricDataQueries":[{{string.Join(',', queries)}}]}""");
    }

    private static string Query(string id, string ns, string name, int period, string stat, params (string Name, string Value)[] dimensions) => new JsonObject
    {
        ["Id"] = id,
        ["MetricStat"] = new JsonObject
        {
            ["Metric"] = new JsonObject
            {
                ["Namespace"] = ns,
                ["MetricName"] = name,
                ["Dimensions"] = new JsonArray([.. dimensions.Select(dimension => new JsonObject { ["Name"] = dimension.Name, ["Value"] = dimension.Value })]),
            },
            ["Period"] = period,
            ["Stat"] = stat,
        },
    }.ToJsonString();
}

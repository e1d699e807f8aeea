using Amazon.AwsJson;
using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using Amazon.CloudWatch.Model;
using Amazon.ECS.Model;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement.Model;
using Task = System.Threading.Tasks.Task;

namespace AWSSDK.Compat.Tests;

public sealed class WireTests : IAsyncLifetime
{
    private FakeAws _service = null!;

    public async Task InitializeAsync() => _service = await FakeAws.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Ecs_Call_IsTheDocumentedRequest()
    {
        using var ecs = Clients.Ecs(_service.Answer("{}"));

        await ecs.ListTasksAsync(new ListTasksRequest { Cluster = "demo", MaxResults = 5, DesiredStatus = Amazon.ECS.DesiredStatus.STOPPED });

        var call = Assert.Single(_service.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal("/", call.Path);
        Assert.Equal("AmazonEC2ContainerServiceV20141113.ListTasks", call.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", call.Headers["Content-Type"]);
        Assert.Equal("""{"cluster":"demo","desiredStatus":"STOPPED","maxResults":5}""", call.Text);
    }

    [Fact]
    public async Task CloudWatch_Call_IsTheDocumentedRequest()
    {
        using var cloudWatch = Clients.CloudWatch(_service.Answer("{}"));
        var start = new DateTime(2026, 1, 2, 3, 4, 5, 250, DateTimeKind.Utc);

        await cloudWatch.GetMetricDataAsync(new GetMetricDataRequest
        {
            StartTime = start,
            ScanBy = Amazon.CloudWatch.ScanBy.TimestampAscending,
            MetricDataQueries =
            [
                new MetricDataQuery
                {
                    Id = "m1",
                    MetricStat = new MetricStat { Period = 60, Stat = "Average", Metric = new Amazon.CloudWatch.Model.Metric { Namespace = "AWS/ECS", Dimensions = [new Dimension { Name = "ServiceName", Value = "s" }] } },
                },
            ],
        });

        var call = Assert.Single(_service.Calls);
        Assert.Equal("GraniteServiceVersion20100801.GetMetricData", call.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.0", call.Headers["Content-Type"]);
        Assert.Equal("monitoring", new Signature(call).Service);
        Assert.Equal(1767323045.25m, call.Json.GetProperty("StartTime").GetDecimal());
        Assert.Equal("TimestampAscending", call.Json.GetProperty("ScanBy").GetString());
        var query = call.Json.GetProperty("MetricDataQueries")[0];
        Assert.False(query.TryGetProperty("ReturnData", out _));
        Assert.Equal("ServiceName", query.GetProperty("MetricStat").GetProperty("Metric").GetProperty("Dimensions")[0].GetProperty("Name").GetString());
    }

    [Fact]
    public async Task Ssm_SendCommand_KeepsItsParametersAndMemberNames()
    {
        using var ssm = Clients.Ssm(_service.Answer("""{"Command":{"CommandId":"c-1","Status":"Pending","RequestedDateTime":1767323045.5}}"""));

        var sent = await ssm.SendCommandAsync(new SendCommandRequest
        {
            DocumentName = "AWS-RunShellScript",
            InstanceIds = ["i-1"],
            Parameters = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["commands"] = ["echo ü 'x' <&>"] },
        });

        var call = Assert.Single(_service.Calls);
        Assert.Equal("AmazonSSM.SendCommand", call.Headers["X-Amz-Target"]);
        Assert.Equal("echo ü 'x' <&>", call.Json.GetProperty("Parameters").GetProperty("commands")[0].GetString());
        Assert.Equal(new Signature(call).Expected(Clients.Secret), new Signature(call).Given);
        Assert.Equal("c-1", sent.Command.CommandId);
        Assert.Same(Amazon.SimpleSystemsManagement.CommandStatus.Pending, sent.Command.Status);
    }

    [Fact]
    public async Task Ssm_InstanceInformationFilter_HasItsLowerCaseNames()
    {
        using var ssm = Clients.Ssm(_service.Answer("{}"));

        await ssm.DescribeInstanceInformationAsync(new DescribeInstanceInformationRequest
        {
            InstanceInformationFilterList = [new InstanceInformationFilter { Key = "InstanceIds", ValueSet = ["i-1"] }],
        });

        Assert.Equal("""{"InstanceInformationFilterList":[{"key":"InstanceIds","valueSet":["i-1"]}]}""", Assert.Single(_service.Calls).Text);
    }

    [Fact]
    public async Task AutoScaling_Call_IsTheDocumentedRequest()
    {
        var config = Clients.Configured(new AmazonApplicationAutoScalingConfig(), _service.Answer("""{"ScalableTargets":[{"MinCapacity":1,"MaxCapacity":12}]}"""));
        using var scaling = new AmazonApplicationAutoScalingClient(Clients.Credentials, config, Clients.Surroundings);

        var answer = await scaling.DescribeScalableTargetsAsync(new DescribeScalableTargetsRequest { ServiceNamespace = ServiceNamespace.Ecs, ScalableDimension = ScalableDimension.EcsServiceDesiredCount });

        var call = Assert.Single(_service.Calls);
        Assert.Equal("AnyScaleFrontendService.DescribeScalableTargets", call.Headers["X-Amz-Target"]);
        Assert.Equal("application-autoscaling", new Signature(call).Service);
        Assert.Equal("""{"ScalableDimension":"ecs:service:DesiredCount","ServiceNamespace":"ecs"}""", call.Text);
        Assert.Equal(12, Assert.Single(answer.ScalableTargets).MaxCapacity);
    }

    [Fact]
    public async Task Call_WithSessionCredentials_IsSignedForServiceAndRegion()
    {
        using var ecs = Clients.Ecs(_service.Answer("{}"), credentials: new SessionAWSCredentials("ASIAEXAMPLE", Clients.Secret, "token-1"));

        await ecs.ListTasksAsync(new ListTasksRequest());

        var call = Assert.Single(_service.Calls);
        var signature = new Signature(call);
        Assert.Equal(("ASIAEXAMPLE", "eu-west-1", "ecs"), (signature.AccessKey, signature.Region, signature.Service));
        Assert.Equal("token-1", call.Headers["X-Amz-Security-Token"]);
        Assert.Contains("x-amz-security-token", signature.SignedHeaders);
        Assert.Contains("x-amz-target", signature.SignedHeaders);
        Assert.Equal(signature.Expected(Clients.Secret), signature.Given);
        Assert.NotEqual(signature.Expected("another secret"), signature.Given);
    }

    [Fact]
    public async Task RunTask_WithoutClientToken_SendsOneAndKeepsItAcrossAttempts()
    {
        using var ecs = Clients.Ecs(_service.Fail("ServerException", 500).Answer("""{"tasks":[],"failures":[]}"""));
        var request = new RunTaskRequest { TaskDefinition = "td", Overrides = new TaskOverride { ContainerOverrides = [new ContainerOverride { Name = "c", Environment = [new Amazon.ECS.Model.KeyValuePair { Name = "A", Value = "1" }] }] } };

        await ecs.RunTaskAsync(request);
        await ecs.RunTaskAsync(request);

        var tokens = _service.Calls.Select(call => call.Json.GetProperty("clientToken").GetString()).ToList();
        Assert.Equal(3, tokens.Count);
        Assert.Equal(tokens[0], tokens[1]);
        Assert.NotEqual(tokens[0], tokens[2]);
        Assert.Equal(36, tokens[0]!.Length);
        Assert.Null(request.ClientToken);
    }

    [Fact]
    public async Task RunTask_WithClientToken_SendsIt()
    {
        using var ecs = Clients.Ecs(_service.Answer("{}"));

        await ecs.RunTaskAsync(new RunTaskRequest { TaskDefinition = "td", ClientToken = "run-1-step-2", Count = 3, NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["s-1"], AssignPublicIp = Amazon.ECS.AssignPublicIp.ENABLED } } });

        Assert.Equal(
            """{"clientToken":"run-1-step-2","count":3,"networkConfiguration":{"awsvpcConfiguration":{"assignPublicIp":"ENABLED","subnets":["s-1"]}},"taskDefinition":"td"}""",
            Assert.Single(_service.Calls).Text);
    }

    [Fact]
    public async Task EndpointWithPath_IsKept()
    {
        using var ecs = Clients.Ecs(_service.Answer("{}"), configure: config => config.ServiceURL = $"{_service.Url}/aws");

        await ecs.ListTasksAsync(new ListTasksRequest());

        var call = Assert.Single(_service.Calls);
        Assert.Equal("/aws/", call.Path);
        Assert.Equal(new Signature(call).Expected(Clients.Secret), new Signature(call).Given);
    }

    [Fact]
    public void Json_EmptyListThatIsSet_IsWritten()
    {
        var text = System.Text.Json.JsonSerializer.Serialize(new DescribeServicesRequest { Cluster = "c", Services = [] }, JsonFormat.CamelCase);

        Assert.Equal("""{"cluster":"c","services":[]}""", text);
    }
}

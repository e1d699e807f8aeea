using Amazon.CloudWatch.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.Runtime;
using Task = System.Threading.Tasks.Task;

namespace AWSSDK.Compat.Tests;

public sealed class ResponseTests : IAsyncLifetime
{
    private FakeAws _service = null!;

    public async Task InitializeAsync() => _service = await FakeAws.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Members_ThatAreAbsent_AreNull()
    {
        using var ecs = Clients.Ecs(_service.Answer("""{"tasks":[{"taskArn":"arn:1","containers":[{"name":"app"}]}]}"""));

        var answer = await ecs.DescribeTasksAsync(new DescribeTasksRequest { Tasks = ["arn:1"] });

        Assert.Null(answer.Failures);
        var task = Assert.Single(answer.Tasks);
        Assert.Null(task.StartedAt);
        Assert.Null(task.StopCode);
        Assert.Null(task.Tags);
        Assert.Null(task.EnableExecuteCommand);
        Assert.Null(Assert.Single(task.Containers).ExitCode);
    }

    [Fact]
    public async Task Task_WithEverything_IsRead()
    {
        using var ecs = Clients.Ecs(_service.Answer(
            """
            {"tasks":[{"taskArn":"arn:1","lastStatus":"STOPPED","stopCode":"EssentialContainerExited","healthStatus":"UNKNOWN","version":7,"unheardOf":{"a":[1]},
              "startedAt":1767323045.25,"stoppedAt":1.767323046E9,"enableExecuteCommand":true,"cpu":"256","tags":[{"key":"run","value":"r-1"}],
              "containers":[{"name":"app","exitCode":137,"reason":"OutOfMemoryError"}]}],
             "failures":[{"arn":"arn:2","reason":"MISSING"}]}
            """));

        var answer = await ecs.DescribeTasksAsync(new DescribeTasksRequest { Tasks = ["arn:1", "arn:2"] });

        var task = Assert.Single(answer.Tasks);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, 250, DateTimeKind.Utc), task.StartedAt);
        Assert.Equal(DateTimeKind.Utc, task.StartedAt!.Value.Kind);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 6, DateTimeKind.Utc), task.StoppedAt);
        Assert.Same(TaskStopCode.EssentialContainerExited, task.StopCode);
        Assert.Equal(7, task.Version);
        Assert.Equal(137, Assert.Single(task.Containers).ExitCode);
        Assert.Equal("r-1", Assert.Single(task.Tags).Value);
        Assert.Equal("MISSING", Assert.Single(answer.Failures).Reason);
        Assert.Equal("request-1", answer.ResponseMetadata.RequestId);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.HttpStatusCode);
    }

    [Fact]
    public async Task Constant_NewerThanThisVersion_IsKept()
    {
        using var ecs = Clients.Ecs(_service.Answer("""{"tasks":[{"stopCode":"InfrastructureHealth"}]}"""));

        var answer = await ecs.DescribeTasksAsync(new DescribeTasksRequest());

        Assert.Equal("InfrastructureHealth", Assert.Single(answer.Tasks).StopCode.Value);
    }

    [Fact]
    public async Task MetricData_IsRead()
    {
        using var cloudWatch = Clients.CloudWatch(_service.Answer(
            """{"MetricDataResults":[{"Id":"m1","StatusCode":"PartialData","Timestamps":[1767323040,1767323100],"Values":[1,2.5]}],"NextToken":"n"}"""));

        var answer = await cloudWatch.GetMetricDataAsync(new GetMetricDataRequest());

        var series = Assert.Single(answer.MetricDataResults);
        Assert.Same(Amazon.CloudWatch.StatusCode.PartialData, series.StatusCode);
        Assert.Equal([1d, 2.5d], series.Values);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 5, 0, DateTimeKind.Utc), series.Timestamps[1]);
        Assert.Equal("n", answer.NextToken);
    }

    [Fact]
    public async Task Body_ThatIsNoJson_SaysSo()
    {
        using var ecs = Clients.Ecs(_service.Answer("<html>"));

        var exception = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => ecs.ListTasksAsync(new ListTasksRequest()));

        Assert.Equal("request-1", exception.RequestId);
    }
}

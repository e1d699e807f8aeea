using System.Net;
using Amazon.AwsJson;
using Amazon.CloudWatch.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement.Model;
using Task = System.Threading.Tasks.Task;

namespace AWSSDK.Compat.Tests;

public sealed class ErrorTests : IAsyncLifetime
{
    private FakeAws _service = null!;

    public async Task InitializeAsync() => _service = await FakeAws.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task ModelledError_BecomesItsException()
    {
        using var ecs = Clients.Ecs(_service.Answer("""{"__type":"com.amazonaws.ecs#ClusterNotFoundException","message":"Cluster not found."}""", 400));

        var exception = await Assert.ThrowsAsync<ClusterNotFoundException>(() => ecs.ListTasksAsync(new ListTasksRequest()));

        Assert.IsAssignableFrom<AmazonECSException>(exception);
        Assert.Equal("Cluster not found.", exception.Message);
        Assert.Equal("ClusterNotFoundException", exception.ErrorCode);
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Equal("request-1", exception.RequestId);
        Assert.Equal(ErrorType.Unknown, exception.ErrorType);
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task Conflict_CarriesTheExistingTasks()
    {
        using var ecs = Clients.Ecs(_service.Answer("""{"__type":"ConflictException","message":"m","resourceIds":["arn:1"]}""", 400));

        var exception = await Assert.ThrowsAsync<ConflictException>(() => ecs.RunTaskAsync(new RunTaskRequest()));

        Assert.Equal(["arn:1"], exception.ResourceIds);
    }

    [Fact]
    public async Task ErrorNamedInTheHeader_WithAnAddress_IsRead()
    {
        using var ecs = Clients.Ecs(_service.Answer("""{"Message":"no"}""", 400, ("x-amzn-ErrorType", "AccessDeniedException:http://internal.amazon.com/coral/")));

        var exception = await Assert.ThrowsAsync<AccessDeniedException>(() => ecs.ListTasksAsync(new ListTasksRequest()));

        Assert.Equal("no", exception.Message);
    }

    [Fact]
    public async Task ErrorWithoutSuffixInItsName_BecomesItsException()
    {
        using var ssm = Clients.Ssm(_service.Fail("InvocationDoesNotExist"));

        var exception = await Assert.ThrowsAsync<InvocationDoesNotExistException>(() => ssm.GetCommandInvocationAsync(new GetCommandInvocationRequest()));

        Assert.Equal("InvocationDoesNotExist", exception.ErrorCode);
    }

    [Fact]
    public async Task CloudWatchError_WithQueryHeader_KeepsTheOldCode()
    {
        using var cloudWatch = Clients.CloudWatch(_service.Answer("""{"__type":"com.amazonaws.cloudwatch#InvalidParameterValueException","message":"m"}""", 400, ("x-amzn-query-error", "InvalidParameterValue;Sender")));

        var exception = await Assert.ThrowsAsync<InvalidParameterValueException>(() => cloudWatch.GetMetricDataAsync(new GetMetricDataRequest()));

        Assert.Equal("InvalidParameterValue", exception.ErrorCode);
        Assert.Equal(ErrorType.Sender, exception.ErrorType);
    }

    [Fact]
    public async Task UnknownError_BecomesTheServicesException()
    {
        using var ecs = Clients.Ecs(_service.Fail("UnrecognizedClientException"));

        var exception = await Assert.ThrowsAsync<AmazonECSException>(() => ecs.ListTasksAsync(new ListTasksRequest()));

        Assert.Equal("UnrecognizedClientException", exception.ErrorCode);
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task ErrorThatIsNoJson_StillHasItsStatus()
    {
        using var ecs = Clients.Ecs(_service.Answer("<html>forbidden</html>", 403));

        var exception = await Assert.ThrowsAsync<AmazonECSException>(() => ecs.ListTasksAsync(new ListTasksRequest()));

        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.Contains("403", exception.Message);
    }

    [Theory]
    [InlineData("com.amazonaws.ecs#ServerException", "ServerException")]
    [InlineData("AccessDeniedException:http://internal/", "AccessDeniedException")]
    [InlineData("aws.x#Foo:http://internal/#bar", "bar")]
    [InlineData("", null)]
    public void Bare_AnyForm_IsTheNameAlone(string type, string? expected) => Assert.Equal(expected, ErrorReader.Bare(type));
}

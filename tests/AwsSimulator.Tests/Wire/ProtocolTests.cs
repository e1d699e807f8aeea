using System.Net;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

public class ProtocolTests
{
    [Fact]
    public async Task Post_Unsigned_IsMissingAuthentication()
    {
        await using var application = new SimulatorApplication();

        var (status, answer, _) = await application.TryAsync($"{SimulatorApplication.Ecs}.ListTasks", "{}", signed: false);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("MissingAuthenticationTokenException", (string)answer["__type"]!);
    }

    [Theory]
    [InlineData("AmazonEC2ContainerServiceV20141113.CreateService")]
    [InlineData("Logs_20140328.CreateLogGroup")]
    [InlineData("nonsense")]
    public async Task Post_UnknownOperation_Is501NamingIt(string target)
    {
        await using var application = new SimulatorApplication();

        var (status, answer, _) = await application.TryAsync(target, "{}");

        Assert.Equal(HttpStatusCode.NotImplemented, status);
        Assert.Contains(target, (string)answer["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"cluster\":")]
    [InlineData("{\"cluster\":5}")]
    [InlineData("{\"cluster\":\"a\",\"cluster\":\"b\"}")]
    public async Task Post_BadBody_IsASerializationError(string body)
    {
        await using var application = new SimulatorApplication();

        var (status, answer, _) = await application.TryAsync($"{SimulatorApplication.Ecs}.ListTasks", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("SerializationException", (string)answer["__type"]!);
        Assert.NotEmpty((string)answer["Message"]!);
    }

    [Fact]
    public async Task GetCallerIdentity_QueryProtocol_NamesTheAccount()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, AwsRequests.Address) { Content = new FormUrlEncodedContent([KeyValuePair.Create("Action", "GetCallerIdentity"), KeyValuePair.Create("Version", "2011-06-15")]) };
        await AwsRequests.SignAsync(request, "sts");

        var response = await client.SendAsync(request);

        Assert.Contains("<Account>123456789012</Account>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

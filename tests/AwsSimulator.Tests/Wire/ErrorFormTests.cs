using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

public class ErrorFormTests
{
    private const string Dynamo = "DynamoDB_20120810";
    private const string DynamoType = "application/x-amz-json-1.0";

    [Theory]
    [InlineData($"{SimulatorApplication.Ecs}.ListTasks", """{"cluster":"nope"}""", "ClusterNotFoundException", "message", "application/x-amz-json-1.1")]
    [InlineData($"{SimulatorApplication.Ecs}.ListTasks", "{", "SerializationException", "Message", "application/x-amz-json-1.1")]
    [InlineData($"{SimulatorApplication.Ssm}.GetParameter", """{"Name":"/nope"}""", "ParameterNotFound", "message", "application/x-amz-json-1.1")]
    [InlineData($"{SimulatorApplication.Ssm}.SendCommand", """{"DocumentName":"AWS-RunShellScript","InstanceIds":["i-0123456789abcdef0"],"Parameters":{"commands":["ls"]}}""", "InvalidInstanceId", "Message", "application/x-amz-json-1.1")]
    [InlineData($"{SimulatorApplication.Scaling}.DescribeScalableTargets", "{}", "ValidationException", "Message", "application/x-amz-json-1.1")]
    [InlineData($"{Dynamo}.DescribeTable", """{"TableName":"nope"}""", "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException", "message", DynamoType)]
    [InlineData($"{Dynamo}.DescribeTable", "{}", "com.amazon.coral.validate#ValidationException", "message", DynamoType)]
    [InlineData($"{Dynamo}.DescribeTable", "[]", "com.amazon.coral.service#SerializationException", "Message", DynamoType)]
    [InlineData($"{SimulatorApplication.CloudWatch}.GetMetricData", """{"MetricDataQueries":[]}""", "com.amazon.coral.validate#ValidationException", "message", DynamoType)]
    public async Task Error_OfEachService_HasItsForm(string target, string body, string type, string member, string contentType)
    {
        await using var application = new SimulatorApplication();

        var (status, answer, response) = await application.TryAsync(target, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(type, (string)answer["__type"]!);
        Assert.NotEmpty((string)answer[member]!);
        Assert.Equal(2, answer.AsObject().Count);
        Assert.Equal(contentType, response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task CloudWatch_Error_NamesItsQueryCode()
    {
        await using var application = new SimulatorApplication();

        var (_, _, response) = await application.TryAsync($"{SimulatorApplication.CloudWatch}.GetMetricData", """{"MetricDataQueries":[]}""");
        var (_, _, ecs) = await application.TryAsync($"{SimulatorApplication.Ecs}.ListTasks", """{"cluster":"nope"}""");

        Assert.Equal("ValidationError;Sender", response.Headers.GetValues("x-amzn-query-error").Single());
        Assert.False(ecs.Headers.Contains("x-amzn-query-error"));
    }

    [Theory]
    [InlineData($"{Dynamo}.DescribeTable", """{"TableName":"nope"}""", 52)]
    [InlineData($"{SimulatorApplication.Ecs}.ListTasks", """{"cluster":"nope"}""", 36)]
    public async Task Answer_OfEachService_HasItsRequestId(string target, string body, int length)
    {
        await using var application = new SimulatorApplication();

        var (_, _, response) = await application.TryAsync(target, body);

        Assert.Equal(length, response.Headers.GetValues("x-amzn-RequestId").Single().Length);
        Assert.Equal(length == 52, response.Headers.Contains("x-amz-crc32"));
    }

    [Theory]
    [InlineData($"{Dynamo}.DescribeTable", "application/x-amz-json-1.1", HttpStatusCode.NotFound)]
    [InlineData($"{Dynamo}.DescribeTable", "application/json", HttpStatusCode.OK)]
    [InlineData($"{SimulatorApplication.Ecs}.ListServices", "application/json", HttpStatusCode.NotFound)]
    [InlineData($"{SimulatorApplication.Ecs}.ListServices", "text/plain", HttpStatusCode.NotFound)]
    [InlineData($"{SimulatorApplication.Ecs}.ListServices", "application/x-amz-json-1.1; charset=utf-8", HttpStatusCode.OK)]
    public async Task Post_ContentType_MustBeTheServices(string target, string contentType, HttpStatusCode expected)
    {
        await using var application = new SimulatorApplication();
        using var request = AwsRequests.Json(target, $$"""{"TableName":"{{SimulatorApplication.Table}}","cluster":"{{SimulatorApplication.Service}}"}""");
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        await AwsRequests.SignAsync(request, AwsRequests.SigningNameOf(target));

        var response = await application.CreateClient().SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.NotFound)
            Assert.Equal("<UnknownOperationException/>\n", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData($"{SimulatorApplication.Ecs}.ListServices", 1_048_577, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData($"{SimulatorApplication.Ecs}.ListServices", 1_048_576, HttpStatusCode.OK)]
    [InlineData($"{Dynamo}.DescribeTable", 1_048_577, HttpStatusCode.OK)]
    public async Task Post_Body_MayBeAsLargeAsTheServiceReads(string target, int bytes, HttpStatusCode expected)
    {
        await using var application = new SimulatorApplication();
        var members = $$"""{"TableName":"{{SimulatorApplication.Table}}","cluster":"{{SimulatorApplication.Service}}"}""";
        using var request = AwsRequests.Json(target, members.PadRight(bytes));
        await AwsRequests.SignAsync(request, AwsRequests.SigningNameOf(target));

        var response = await application.CreateClient().SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Post_Gzip_IsRead()
    {
        await using var application = new SimulatorApplication();
        using var request = Zipped(Encoding.UTF8.GetBytes($$"""{"cluster":"{{SimulatorApplication.Service}}"}"""));
        await AwsRequests.SignAsync(request, "ecs");

        var response = await application.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Post_GzipOfTooMuch_IsTooLarge()
    {
        await using var application = new SimulatorApplication();
        using var request = Zipped(new byte[2_000_000]);
        await AwsRequests.SignAsync(request, "ecs");

        var response = await application.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Post_NoGzip_IsASerializationError()
    {
        await using var application = new SimulatorApplication();
        using var request = AwsRequests.Json($"{SimulatorApplication.Ecs}.ListServices", "{}");
        request.Content!.Headers.ContentEncoding.Add("gzip");
        await AwsRequests.SignAsync(request, "ecs");

        var response = await application.CreateClient().SendAsync(request);

        Assert.Equal("SerializationException", (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["__type"]!);
    }

    private static HttpRequestMessage Zipped(byte[] body)
    {
        using var buffer = new MemoryStream();
        using (var zip = new GZipStream(buffer, CompressionLevel.Fastest))
            zip.Write(body);
        var request = AwsRequests.Json($"{SimulatorApplication.Ecs}.ListServices", "");
        request.Content = new ByteArrayContent(buffer.ToArray()) { Headers = { ContentType = new("application/x-amz-json-1.1"), ContentEncoding = { "gzip" } } };
        return request;
    }
}

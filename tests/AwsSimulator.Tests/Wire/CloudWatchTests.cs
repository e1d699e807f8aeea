using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

/// <summary>CloudWatch in its JSON protocol; Clients/test_cloudwatch.py has it in the Query protocol.</summary>
public class CloudWatchTests
{
    private static readonly long Start = ManualTimeProvider.Start.ToUnixTimeSeconds();

    [Fact]
    public async Task GetMetricData_WhatWasPut_HasEpochTimesAndIsCounted()
    {
        await using var application = new SimulatorApplication();
        await application.CallAsync(SimulatorApplication.CloudWatch, "PutMetricData", $$"""
            {"Namespace":"Test","MetricData":[{"MetricName":"load","Values":[1,2.5],"Counts":[3,1],"Timestamp":{{Start}}}]}
            """);
        application.Time.Advance(TimeSpan.FromSeconds(10));

        var answer = await application.CallAsync(SimulatorApplication.CloudWatch, "GetMetricData", $$"""
            {"StartTime":{{Start}},"EndTime":{{Start + 60}},"MetricDataQueries":[
              {"Id":"a","MetricStat":{"Metric":{"Namespace":"Test","MetricName":"load"},"Period":60,"Stat":"Sum"} },
              {"Id":"b","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"Test","MetricName":"load"},"Period":60,"Stat":"p50"} }]}
            """);
        using var client = application.CreateClient();
        var calls = JsonNode.Parse(await client.GetStringAsync("/_sim/calls"))!.ToJsonString();

        var result = Assert.Single(answer["MetricDataResults"]!.AsArray())!;
        Assert.Equal((Start, 5.5), ((double)result["Timestamps"]![0]!, (double)result["Values"]![0]!));
        Assert.Contains("\"metricsRequested\":2", calls, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GetMetricStatistics", """{"Namespace":"Test"}""", "MissingRequiredParameterException", "The parameter MetricName is required.")]
    [InlineData("PutMetricData", """{"Namespace":"AWS/ECS","MetricData":[]}""", "InvalidParameterValueException", "The value AWS/ for parameter Namespace is invalid.")]
    [InlineData("DescribeAlarmHistory", """{"NextToken":"?"}""", "InvalidNextToken", "Invalid token.")]
    [InlineData("PutMetricAlarm", """{"AlarmName":"a","Metrics":[{"Id":"e"}]}""", "ValidationException", "metric math")]
    public async Task BadRequest_IsRefusedWithItsType(string operation, string body, string type, string message)
    {
        await using var application = new SimulatorApplication();

        var (_, answer, _) = await application.TryAsync($"{SimulatorApplication.CloudWatch}.{operation}", body);

        Assert.EndsWith($"#{type}", (string)answer["__type"]!, StringComparison.Ordinal);
        Assert.Contains(message, (string)answer["message"]!, StringComparison.Ordinal);
    }
}

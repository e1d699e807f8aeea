using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The response of the DescribeAlarms operation.</summary>
public partial class DescribeAlarmsResponse : AmazonWebServiceResponse
{
    public List<CompositeAlarm> CompositeAlarms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<MetricAlarm> MetricAlarms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}

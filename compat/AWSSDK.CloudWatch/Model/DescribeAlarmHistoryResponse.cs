using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The response of the DescribeAlarmHistory operation.</summary>
public partial class DescribeAlarmHistoryResponse : AmazonWebServiceResponse
{
    public List<AlarmHistoryItem> AlarmHistoryItems { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}

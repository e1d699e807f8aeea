namespace Amazon.CloudWatch.Model;

/// <summary>Container for the parameters of the DescribeAlarmHistory operation.</summary>
public partial class DescribeAlarmHistoryRequest : AmazonCloudWatchRequest
{
    public string AlarmName { get; set; }

    public List<string> AlarmTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public DateTime? EndDate { get; set; }

    public HistoryItemType HistoryItemType { get; set; }

    public int? MaxRecords { get; set; }

    public string NextToken { get; set; }

    public ScanBy ScanBy { get; set; }

    public DateTime? StartDate { get; set; }
}
